import { History } from 'lucide-react';
import { Suspense } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { EditorPlaceholder } from './EditorPlaceholder.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import styles from './MyAnswerPane.module.css';

const OneAnswer = lazyPart(() =>
  import('./OneAnswer.tsx').then(module => module.OneAnswer),
);

/** The person's own answer: editor, save state and what it covers. */
export function MyAnswerPane() {
  const app = useApp();
  const question = useStore(app.study, state => state.question);
  return (
    <section aria-label="My answer" id="my-answer" className={styles['pane']}>
      <header className={styles['head']}>
        <h2>My answer</h2>
        <SaveStatus />
        <Button
          look="quiet"
          small
          square
          aria-label="Versions of my answer"
          onClick={() => app.surface.set({ dialog: { kind: 'versions' } })}
        >
          <History size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </header>
      {question && (
        <Suspense fallback={<Opening />}>
          <OneAnswer
            key={`${question.record.collection}/${question.record.question}`}
            question={question}
          />
        </Suspense>
      )}
    </section>
  );
}

function Opening() {
  return (
    <>
      <EditorPlaceholder />
      <div className={styles['foot']} />
    </>
  );
}
