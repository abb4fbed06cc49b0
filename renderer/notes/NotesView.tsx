import { MessageSquareText, RotateCcw, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  anyNote,
  filterNotes,
  tagsOf,
  type NoteFilter,
} from '../../core/annotation/filter-notes.ts';
import type { NoteEntry } from '../../core/contract.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteGroupCards } from './NoteGroupCards.tsx';
import { notesCount } from './notes-count.ts';
import { useAllNotes } from './use-all-notes.ts';
import styles from './NotesView.module.css';

/** All notes and highlights of all collections, by question. */
export function NotesView() {
  const app = useApp();
  const [attempt, setAttempt] = useState(0);
  const notes = useAllNotes(app, attempt);
  return (
    <div className={styles['page']}>
      <h1>Notes</h1>
      {notes.state === 'loading' && (
        <p className={styles['loading']} role="status">
          Reading your notes…
        </p>
      )}
      {notes.state === 'failed' && (
        <EmptyState
          icon={<RotateCcw strokeWidth={1.5} aria-hidden />}
          title="Your notes could not be read."
          action={
            <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
          }
        >
          {notes.reason}
        </EmptyState>
      )}
      {notes.state === 'ready' &&
        (notes.entries.length === 0 ? (
          <NoNotes />
        ) : (
          <Entries entries={notes.entries} />
        ))}
    </div>
  );
}

function NoNotes() {
  return (
    <EmptyState
      icon={<MessageSquareText strokeWidth={1.5} aria-hidden />}
      title="No notes yet."
    >
      Select words in the answer and press A.
    </EmptyState>
  );
}

function Entries({ entries }: { readonly entries: readonly NoteEntry[] }) {
  const [filter, setFilter] = useState<NoteFilter>(anyNote);
  const applied = useDeferredValue(filter);
  const groups = useMemo(
    () => filterNotes(entries, applied),
    [entries, applied],
  );
  const tags = useMemo(
    () => tagsOf(entries.map(each => each.annotation)),
    [entries],
  );
  const shown = groups.flatMap(group => group.notes);
  const isFiltered = shown.length < entries.length;
  const questions = groups.length === 1 ? 'question' : 'questions';
  return (
    <>
      <p className={styles['count']} role="status">
        {isFiltered
          ? `${shown.length === 0 ? 'None' : notesCount(shown)} of ${entries.length} shown.`
          : `${notesCount(entries)} in ${groups.length} ${questions}.`}
      </p>
      <NoteFilters
        entries={entries}
        tags={tags}
        filter={filter}
        onChange={setFilter}
      />
      {groups.map(group => (
        <NoteGroupCards
          key={`${group.collection}/${group.question}`}
          group={group}
        />
      ))}
      {groups.length === 0 && (
        <EmptyState
          icon={<SearchX strokeWidth={1.5} aria-hidden />}
          title="No note matches."
          action={
            <Button onClick={() => setFilter(anyNote)}>Clear filters</Button>
          }
        >
          Try fewer words, or another colour, tag or topic.
        </EmptyState>
      )}
    </>
  );
}
