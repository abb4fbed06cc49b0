import { ChevronDown, ChevronRight, Library, ListFilter } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { filterQuestions } from '../../core/collection/filter-questions.ts';
import type { Collection } from '../../core/collection/collection.ts';
import type { QuestionProgress } from '../../core/contract.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { CollectionSwitcher } from './CollectionSwitcher.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import styles from './QuestionsPane.module.css';

/** The list of questions by topic, with a filter. */
export function QuestionsPane() {
  const app = useApp();
  const collection = useStore(app.study, state => state.collection);
  const [filter, setFilter] = useState('');
  const query = useDeferredValue(filter);
  return (
    <nav className={styles['pane']} aria-label="Questions" id="questions">
      <CollectionSwitcher />
      <label className={styles['filter']}>
        <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        <span className="visually-hidden">Filter questions</span>
        <input
          type="text"
          value={filter}
          placeholder="Filter"
          onChange={event => setFilter(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') setFilter('');
          }}
        />
      </label>
      {collection && <TopicList collection={collection} query={query} />}
    </nav>
  );
}

function TopicList({
  collection,
  query,
}: {
  readonly collection: Collection;
  readonly query: string;
}) {
  const found = useMemo(
    () => filterQuestions(collection, query),
    [collection, query],
  );
  if (collection.questions.length === 0)
    return (
      <div className={styles['empty']}>
        <Library size={24} strokeWidth={1.75} aria-hidden />
        <p>This collection has no questions yet.</p>
      </div>
    );
  if (found.length === 0)
    return (
      <p className={styles['empty']} role="status">
        No question matches “{query}”.
      </p>
    );
  return (
    <div className="scroll">
      {found.map(group => (
        <Topic key={group.topic.id} group={group} open={query !== ''} />
      ))}
    </div>
  );
}

function Topic({
  group,
  open,
}: {
  readonly group: ReturnType<typeof filterQuestions>[number];
  readonly open: boolean;
}) {
  const app = useApp();
  const progress = useStore(app.study, state => state.progress);
  const [folded, setFolded] = useState(false);
  const shown = open || !folded;
  const Icon = shown ? ChevronDown : ChevronRight;
  return (
    <section className={styles['topic']} aria-label={group.topic.title}>
      <h2>
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => setFolded(!folded)}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          {group.topic.title}
          <span>{doneWords(group.questions, progress)}</span>
        </button>
      </h2>
      {shown && (
        <ul>
          {group.questions.map(entry => (
            <QuestionRow
              key={entry.id}
              entry={entry}
              progress={progress[entry.id]}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function doneWords(
  questions: Collection['questions'],
  progress: Readonly<Record<string, QuestionProgress>>,
): string {
  const done = questions.filter(
    entry => progress[entry.id]?.status === 'done',
  ).length;
  return `${done} of ${questions.length} done`;
}
