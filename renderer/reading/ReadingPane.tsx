import { Suspense, useEffect, useRef } from 'react';
import { FoundBar } from '../search/FoundBar.tsx';
import { MarkDescriptions } from '../highlight/MarkDescriptions.tsx';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { ReadingView } from '../../core/study/reading-place.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { MergedView } from './MergedView.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { Unreadable } from './Unreadable.tsx';
import { usePlace } from './use-place.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import styles from './ReadingPane.module.css';

const BySourceView = lazyPart(() =>
  import('./BySourceView.tsx').then(module => module.BySourceView),
);
const CompareView = lazyPart(() =>
  import('./CompareView.tsx').then(module => module.CompareView),
);

const HighlightToolbar = lazyPart(() =>
  import('../highlight/HighlightToolbar.tsx').then(
    module => module.HighlightToolbar,
  ),
);

/** The middle of the window: the prompt and the answers, merged, by source or compared. */
export function ReadingPane() {
  const app = useApp();
  const question = useStore(app.study, state => state.question);
  const view = useStore(app.reading, state => state.view);
  const scroller = useRef<HTMLDivElement>(null);
  usePlace(app, scroller);
  const id = question?.entry.id;
  useEffect(() => {
    document.title = question
      ? `${question.entry.number}. ${question.entry.prompt} – Collate`
      : 'Collate';
  }, [question]);
  if (question === null) return <NoQuestion />;
  return (
    <section className={styles['pane']} aria-label="Reading" id="reading">
      <QuestionHead question={question} wide={view === 'compare'} />
      <FoundBar />
      <div
        className="scroll"
        role="group"
        aria-label="Answers"
        ref={scroller}
        key={id}
        tabIndex={0}
      >
        {question.problem !== null && <Unreadable problem={question.problem} />}
        {question.content !== null && (
          <Suspense fallback={null}>
            <Answers view={view} content={question.content} />
          </Suspense>
        )}
      </div>
      <MarkDescriptions />
      <Suspense fallback={null}>
        <HighlightToolbar />
      </Suspense>
    </section>
  );
}

function Answers({
  view,
  content,
}: {
  readonly view: ReadingView;
  readonly content: QuestionContent;
}) {
  if (view === 'by-source') return <BySourceView content={content} />;
  if (view === 'compare') return <CompareView content={content} />;
  return <MergedView content={content} />;
}

function NoQuestion() {
  return (
    <section className={styles['pane']} aria-label="Reading">
      <div className={styles['none']}>
        <h1>There is nothing to read</h1>
        <p>
          Collate found no collection that it can open. Install it again to
          bring the bundled collection back; your own notes stay where they are.
        </p>
      </div>
    </section>
  );
}
