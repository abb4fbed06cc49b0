import { History } from 'lucide-react';
import { Suspense } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { EditorPlaceholder } from './EditorPlaceholder.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useWaitingEditor } from './use-waiting-editor.ts';
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
        <Suspense fallback={<Opening key={keyOf(question)} />}>
          <OneAnswer key={keyOf(question)} question={question} />
        </Suspense>
      )}
    </section>
  );
}

function keyOf({ record }: OpenQuestion): string {
  return `${record.collection}/${record.question}`;
}

function Opening() {
  useWaitingEditor();
  return (
    <>
      <EditorPlaceholder />
      <div className={styles['foot']} />
    </>
  );
}
