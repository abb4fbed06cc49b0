import { useEffect, useRef } from 'react';
import { FoundBar } from '../search/FoundBar.tsx';
import { HighlightToolbar } from '../highlight/HighlightToolbar.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { BySourceView } from './BySourceView.tsx';
import { CompareView } from './CompareView.tsx';
import { MergedView } from './MergedView.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { Unreadable } from './Unreadable.tsx';
import { usePlace } from './use-place.ts';
import styles from './ReadingPane.module.css';

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
      <div className="scroll" ref={scroller} key={id} tabIndex={-1}>
        {question.problem !== null && <Unreadable problem={question.problem} />}
        {question.content !== null && view === 'merged' && (
          <MergedView content={question.content} />
        )}
        {question.content !== null && view === 'by-source' && (
          <BySourceView content={question.content} />
        )}
        {question.content !== null && view === 'compare' && (
          <CompareView content={question.content} />
        )}
      </div>
      <HighlightToolbar />
    </section>
  );
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
