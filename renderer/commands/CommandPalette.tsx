import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { commands } from '../../core/commands/commands.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { chooseEntry } from './choose-entry.ts';
import { groupEntries } from './group-entries.ts';
import { keyNamesOf } from './key-label.ts';
import { commandEntries, placeEntries } from './palette-entries.ts';
import { lineId, listId, PaletteList } from './PaletteList.tsx';
import styles from './CommandPalette.module.css';

type Mode = 'commands' | 'anything';

const titles: Readonly<Record<Mode, string>> = {
  commands: 'Commands',
  anything: 'Go to anything',
};
const prompts: Readonly<Record<Mode, string>> = {
  commands: 'Type a command',
  anything: 'Type a question or a point',
};

/** The shortcut of the other mode, and what it does. */
const others: Readonly<Record<Mode, readonly [string, string]>> = {
  commands: [commands['go.anything'].keys[0], 'go to anything'],
  anything: [commands['go.palette'].keys[0], 'commands'],
};

/** Everything that Collate can do, or every place in it, by typing a part of its name. */
export function CommandPalette({ mode }: { readonly mode: Mode }) {
  const app = useApp();
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState(0);
  const groups = useGroups(mode, query);
  const lines = groups.flatMap(group => group.lines);
  const active = Math.min(choice, Math.max(0, lines.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const line = lines[active];
    const next = nextChoice(event.key, active, lines.length);
    if (next !== null) setChoice(next);
    else if (event.key === 'Enter' && line) chooseEntry(app, line.ranked.entry);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={titles[mode]} bare onClose={() => closeDialog(app)}>
      <div className={styles['field']}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={titles[mode]}
          aria-expanded={lines.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? lineId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          placeholder={prompts[mode]}
          value={query}
          onChange={event => {
            setQuery(event.target.value);
            setChoice(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">Esc</kbd>
      </div>
      <PaletteList
        title={titles[mode]}
        groups={groups}
        active={active}
        onChoose={entry => chooseEntry(app, entry)}
      />
      {lines.length === 0 && (
        <p className={styles['none']}>Nothing matches “{query.trim()}”.</p>
      )}
      <p className="visually-hidden" role="status">
        {lines.length === 1 ? '1 line' : `${lines.length} lines`}
      </p>
      <Foot mode={mode} />
    </Dialog>
  );
}

function useGroups(mode: Mode, query: string) {
  const app = useApp();
  const collection = useStore(app.study, state => state.collection);
  const question = useStore(app.study, state => state.question);
  const collections = useStore(app.session, state => state.collections);
  const entries = useMemo(
    () =>
      mode === 'commands'
        ? commandEntries()
        : placeEntries({ collection, question }, collections),
    [mode, collection, question, collections],
  );
  return useMemo(() => groupEntries(entries, query), [entries, query]);
}

/** Where a key leads in a list that goes round, or null for other keys. */
function nextChoice(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(active + 8, count - 1);
    case 'PageUp':
      return Math.max(active - 8, 0);
    default:
      return null;
  }
}

function Foot({ mode }: { readonly mode: Mode }) {
  const [shortcut, words] = others[mode];
  return (
    <footer className={styles['foot']} aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>↵</kbd> {mode === 'commands' ? 'run' : 'open'}
      </span>
      <span className={styles['other']}>
        {keyNamesOf(shortcut).map(name => (
          <kbd key={name}>{name}</kbd>
        ))}
        {words}
      </span>
    </footer>
  );
}
