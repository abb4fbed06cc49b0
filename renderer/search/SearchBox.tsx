import { Search } from 'lucide-react';
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { commands } from '../../core/commands/commands.ts';
import { keyNamesOf } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useDismiss } from '../ui/use-dismiss.ts';
import { resultWords } from './result-words.ts';
import { SearchPopover } from './SearchPopover.tsx';
import { listId, optionId } from './SearchResultList.tsx';
import { useSearchChoice, type SearchChoice } from './use-search-choice.ts';
import type { SearchOutcome } from './use-search.ts';
import styles from './SearchBox.module.css';

/** Search over everything, with results below as one types. */
export function SearchBox() {
  const app = useApp();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const focus = useFocusBefore(box);
  const query = text.trim();
  const close = () => setOpen(false);
  const choice = useSearchChoice(app, query, close);
  const shown = open && query !== '';
  useDismiss(box, open, close);
  useSpokenCount(choice.outcome, shown);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAction(event, choice, () => {
      setText('');
      close();
      focus.giveBack();
    });
    if (act === null) return;
    event.preventDefault();
    if (event.key.startsWith('Arrow')) setOpen(true);
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
        {...listAttributes(shown, choice)}
        autoComplete="off"
        spellCheck={false}
        placeholder="Search questions, points and notes"
        value={text}
        onChange={event => {
          choice.relent();
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={event => {
          if (focus.remember(event)) setOpen(true);
        }}
        onClick={() => setOpen(true)}
      />
      <Hint />
      {shown && <SearchPopover choice={choice} />}
    </search>
  );
}

/** What ties the box to its list. A `searchbox` may not say that it is expanded, so the count is spoken instead. */
function listAttributes(shown: boolean, { hits, active }: SearchChoice) {
  const listed = shown && hits.length > 0;
  return {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': listed ? listId : undefined,
    'aria-activedescendant': listed ? optionId(active) : undefined,
  } as const;
}

function keyAction(
  event: KeyboardEvent,
  choice: SearchChoice,
  leave: () => void,
): (() => void) | null {
  if (isForOthers(event)) return null;
  switch (event.key) {
    case 'ArrowDown':
      return () => choice.move(1);
    case 'ArrowUp':
      return () => choice.move(-1);
    case 'Enter':
      return () => choice.enter();
    case 'Escape':
      return leave;
    default:
      return null;
  }
}

/** Keys with a modifier, those of an input method, and Enter on a filter. */
function isForOthers(event: KeyboardEvent): boolean {
  const modified =
    event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  const onFilter =
    event.key === 'Enter' && event.target instanceof HTMLButtonElement;
  return modified || onFilter || event.nativeEvent.isComposing;
}

/** Remembers what had the focus before the box, to give it back. */
function useFocusBefore(box: RefObject<HTMLElement | null>) {
  const before = useRef<Element | null>(null);
  return {
    /** @returns false when the focus only moved within the box */
    remember(event: FocusEvent): boolean {
      if (box.current?.contains(event.relatedTarget)) return false;
      before.current = event.relatedTarget;
      return true;
    },
    giveBack(): void {
      const known = before.current;
      const target = known?.isConnected
        ? known
        : document.querySelector('#reading .scroll');
      if (target instanceof HTMLElement) target.focus();
    },
  };
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
