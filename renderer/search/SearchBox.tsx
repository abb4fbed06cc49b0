import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { commands } from '../../core/commands.ts';
import type { SearchHit } from '../../core/search-hit.ts';
import { keyNamesOf } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useDismiss } from '../ui/use-dismiss.ts';
import { openHit } from './open-hit.ts';
import { resultWords } from './result-words.ts';
import { SearchPopover } from './SearchPopover.tsx';
import { listId, optionId } from './SearchResultList.tsx';
import { useSearch, type SearchOutcome } from './use-search.ts';
import styles from './SearchBox.module.css';

/** Search over everything, with results below as one types. */
export function SearchBox() {
  const app = useApp();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState({ query: '', index: 0 });
  const box = useRef<HTMLSearchElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const eager = useRef(false);
  const query = text.trim();
  const outcome = useSearch(app, query);
  const hits = outcome?.results?.hits ?? [];
  const active =
    choice.query === outcome?.query ? Math.min(choice.index, hits.length) : 0;
  const shown = open && query !== '';
  const close = () => setOpen(false);
  useDismiss(box, open, close);

  const openOne = (hit: SearchHit | undefined) => {
    eager.current = false;
    if (!hit) return;
    close();
    void openHit(app, hit, outcome?.results?.words ?? []);
  };
  useSpokenCount(outcome, shown);
  useEffect(() => {
    if (eager.current && outcome?.query === query)
      openOne(outcome.results?.hits[0]);
  });

  const leave = () => {
    setText('');
    close();
    const target = before.current?.isConnected ? before.current : null;
    (
      target ?? document.querySelector<HTMLElement>('#reading .scroll')
    )?.focus();
  };
  const move = (step: 1 | -1) => {
    setOpen(true);
    if (!outcome || hits.length === 0) return;
    const index = (active + step + hits.length) % hits.length;
    setChoice({ query: outcome.query, index });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: leave,
    Enter: () => {
      if (outcome?.query === query) openOne(hits[active]);
      else eager.current = query !== '';
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing || hasModifier(event)) return;
    event.preventDefault();
    act();
  };

  return (
    <search
      ref={box}
      className={styles['search']}
      aria-label="Everything"
      onKeyDown={onKeyDown}
    >
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        type="search"
        role="searchbox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={shown && hits.length > 0 ? listId : undefined}
        aria-activedescendant={
          shown && hits.length > 0 ? optionId(active) : undefined
        }
        autoComplete="off"
        spellCheck={false}
        placeholder="Search questions, points and notes"
        value={text}
        onChange={event => {
          eager.current = false;
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={event => {
          if (box.current?.contains(event.relatedTarget)) return;
          before.current = event.relatedTarget as HTMLElement | null;
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
      />
      <Hint />
      {shown && (
        <SearchPopover
          query={query}
          outcome={outcome}
          active={active}
          onOpen={openOne}
        />
      )}
    </search>
  );
}

function Hint() {
  return (
    <span className={styles['hint']} aria-hidden="true">
      {keyNamesOf(commands['go.search'].keys[0]).map(name => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}

/** Tells screen readers how many results a search has, once for each query. */
function useSpokenCount(outcome: SearchOutcome | null, shown: boolean): void {
  const app = useApp();
  useEffect(() => {
    if (shown && outcome?.results) announce(app, resultWords(outcome.results));
  }, [app, outcome, shown]);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
