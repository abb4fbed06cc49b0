import { ListFilter, MessageSquareText } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import {
  anyAnnotation,
  passesFilter,
  type AnnotationFilter,
} from '../../core/annotation/filter-notes.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AnnotationFilters } from './AnnotationFilters.tsx';
import { NoteCards } from './NoteCards.tsx';
import { RepairTray } from './RepairTray.tsx';
import { useAllCount } from './use-all-count.ts';
import { useNotesHere, type NotesHere } from './use-notes-here.ts';
import styles from './NotesPane.module.css';

/** The notes of the open question, in the order of the text. */
export function NotesPane() {
  const app = useApp();
  // The mark in the text is painted first.
  const notes = useDeferredValue(useNotesHere(app));
  const all = useAllCount(app);
  const [filter, setFilter] = useState<AnnotationFilter | null>(null);
  const filters = useId();
  const here = notes.placed.length + notes.tray.length;
  return (
    <section className={styles['pane']} aria-label="Notes" id="notes">
      <header className={styles['head']}>
        <h2>Notes</h2>
        <span className={styles['count']}>
          {here} here, {all} in all
        </span>
        <Button
          look="quiet"
          small
          square
          aria-label="Filter notes here"
          aria-expanded={filter !== null}
          aria-controls={filters}
          onClick={() => setFilter(filter === null ? anyAnnotation : null)}
        >
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </header>
      {filter !== null && (
        <div className={styles['filters']} id={filters}>
          <AnnotationFilters
            filter={filter}
            tags={notes.tags}
            onChange={setFilter}
          />
        </div>
      )}
      <NoteList
        notes={notes}
        filter={filter ?? anyAnnotation}
        onClear={() => setFilter(anyAnnotation)}
      />
    </section>
  );
}

function NoteList({
  notes,
  filter,
  onClear,
}: {
  readonly notes: NotesHere;
  readonly filter: AnnotationFilter;
  readonly onClear: () => void;
}) {
  const app = useApp();
  const { readOnly, placed, tray, counts } = notes;
  const active = useStore(app.marking, state => state.active);
  const shown = placed.filter(
    ({ annotation }) =>
      annotation.id === active || passesFilter(annotation, filter),
  );
  if (placed.length + tray.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText strokeWidth={1.5} aria-hidden />}
        title="No notes yet."
      >
        Select words in the answer and press A.
      </EmptyState>
    );
  return (
    <div className={`scroll ${styles['list']}`}>
      {counts !== null && <p className={styles['states']}>{counts}</p>}
      {shown.length === 0 && placed.length > 0 && (
        <p className={styles['none']} role="status">
          No note here matches.{' '}
          <Button look="link" onClick={onClear}>
            Clear filters
          </Button>
        </p>
      )}
      <NoteCards notes={shown} readOnly={readOnly} onTray={notes.toTray} />
      {tray.length > 0 && <RepairTray notes={tray} readOnly={readOnly} />}
    </div>
  );
}
