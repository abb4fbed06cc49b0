import { MessageSquarePlus, Quote, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import {
  highlightColours,
  type HighlightColour,
} from '../../core/highlight-colour.ts';
import { citeCurrent } from '../reading/cite-current.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { addNote } from './add-note.ts';
import { HighlightEnds } from './HighlightEnds.tsx';
import { highlightPassage } from './highlight-passage.ts';
import { MarkDescriptions } from './MarkDescriptions.tsx';
import { removeActive } from './remove-active.ts';
import { usePlacedAboveMark } from './use-placed-above-mark.ts';
import { useSelectedPassage } from './use-selected-passage.ts';
import styles from './HighlightToolbar.module.css';

/** The tools for a selected passage or an active highlight. Floats above the words and never covers them. */
export function HighlightToolbar() {
  const app = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useSelectedPassage(app, bar);
  const passage = useStore(app.marking, state => state.passage);
  const active = useStore(app.marking, state => state.active);
  const annotation = useStore(app.study, state =>
    state.question?.record.annotations.find(each => each.id === active),
  );
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const editing = useStore(app.marking, state => state.editing);
  const shown =
    !readOnly && (passage !== null || (annotation && editing === null));
  usePlacedAboveMark(bar, shown ? (passage ?? annotation ?? null) : null);
  return (
    <>
      <MarkDescriptions />
      {shown && (
        <div
          ref={bar}
          role="toolbar"
          aria-label="Highlight"
          className={styles['bar']}
          onPointerDown={event => event.preventDefault()}
          onMouseDown={event => event.preventDefault()}
          onKeyDown={rove}
        >
          <Swatches present={passage ? null : (annotation?.colour ?? null)} />
          <span className={styles['divider']} />
          <Button
            look="quiet"
            small
            square
            aria-label={annotation?.note ? 'Edit note' : 'Add note'}
            onClick={() => addNote(app)}
          >
            <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden />
          </Button>
          {passage && (
            <Button
              look="quiet"
              small
              square
              aria-label="Cite in my answer"
              onClick={() => citeCurrent(app)}
            >
              <Quote size={16} strokeWidth={1.75} aria-hidden />
            </Button>
          )}
          {!passage && (
            <Button
              look="quiet"
              small
              square
              aria-label="Delete highlight"
              onClick={() => void removeActive(app)}
            >
              <Trash2 size={16} strokeWidth={1.75} aria-hidden />
            </Button>
          )}
          {!passage && annotation && <HighlightEnds />}
        </div>
      )}
    </>
  );
}

function Swatches({ present }: { readonly present: HighlightColour | null }) {
  const app = useApp();
  const meanings = useStore(app.session, state => state.settings.meanings);
  return highlightColours.map((colour, index) => (
    <button
      key={colour}
      type="button"
      className={`${styles['swatch']} mark mark-${colour}`}
      aria-label={`Highlight ${colour}`}
      aria-pressed={present === null ? undefined : present === colour}
      title={`${meanings[colour]} (${index + 1})`}
      tabIndex={index === 0 ? 0 : -1}
      onClick={() => highlightPassage(app, colour)}
    >
      <span aria-hidden="true">{index + 1}</span>
    </button>
  ));
}

/** Arrow keys, Home and End move within the toolbar. */
function rove(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'button:not([data-own-keys])',
    ),
  ];
  const present = buttons.indexOf(document.activeElement as HTMLElement);
  if (present < 0) return;
  const next = {
    ArrowRight: present + 1,
    ArrowLeft: present - 1 + buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[next % buttons.length]?.focus();
}
