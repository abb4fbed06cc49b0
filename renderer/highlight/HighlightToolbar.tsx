import { MessageSquarePlus, Quote, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import {
  highlightColours,
  type HighlightColour,
} from '../../core/annotation/highlight-colour.ts';
import { citeCurrent } from '../reading/cite-current.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { useApp } from '../state/app.ts';
import type { Passage } from '../state/marking.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { addNote } from './add-note.ts';
import { HighlightEnds } from './HighlightEnds.tsx';
import { highlightPassage } from './highlight-passage.ts';
import { removeActive } from './remove-active.ts';
import { usePlacedAboveMark } from './use-placed-above-mark.ts';
import { useSelectedPassage } from './use-selected-passage.ts';
import styles from './HighlightToolbar.module.css';

/** The tools for a selected passage or an active highlight. Floats above the words and never covers them. */
export function HighlightToolbar() {
  const app = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useSelectedPassage(app, bar);
  const { passage, annotation } = useSubject();
  usePlacedAboveMark(bar, passage ?? annotation);
  if ((passage ?? annotation) === null) return null;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Highlight"
      className={styles['bar']}
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
      onKeyDown={rove}
    >
      <Swatches present={annotation?.colour ?? null} />
      <span className={styles['divider']} />
      <Tool
        name={annotation?.note ? 'Edit note' : 'Add note'}
        Icon={MessageSquarePlus}
        use={() => addNote(app)}
      />
      {passage && (
        <Tool
          name="Cite in my answer"
          Icon={Quote}
          use={() => citeCurrent(app)}
        />
      )}
      {annotation && (
        <>
          <Tool
            name="Delete highlight"
            Icon={Trash2}
            use={() => void removeActive(app)}
          />
          <HighlightEnds />
        </>
      )}
    </div>
  );
}

/** What the toolbar is about: the selected passage, else the active highlight unless its note is being written. */
function useSubject(): {
  readonly passage: Passage | null;
  readonly annotation: Annotation | null;
} {
  const app = useApp();
  const passage = useStore(app.marking, state => state.passage);
  const active = useStore(app.marking, state =>
    state.editing === null ? state.active : null,
  );
  const question = useStore(app.study, state => state.question);
  if (!question || question.readOnly) return nothing;
  if (passage !== null) return { passage, annotation: null };
  const annotation = question.record.annotations.find(
    each => each.id === active,
  );
  return { passage: null, annotation: annotation ?? null };
}

const nothing = { passage: null, annotation: null };

function Tool({
  name,
  Icon,
  use,
}: {
  readonly name: string;
  readonly Icon: typeof Quote;
  readonly use: () => void;
}) {
  return (
    <Button look="quiet" small square aria-label={name} onClick={use}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </Button>
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
