import { History } from 'lucide-react';
import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import { CoveragePanel } from './CoveragePanel.tsx';
import { createEditorDoor } from './editor-door.ts';
import { SaveFailure } from './SaveFailure.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useAnswerDraft } from './use-answer-draft.ts';
import { useCoverage } from './use-coverage.ts';
import styles from './MyAnswerPane.module.css';

const AnswerEditor = lazy(() =>
  import('./AnswerEditor.tsx').then(module => ({
    default: module.AnswerEditor,
  })),
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
        <OneAnswer
          key={`${question.record.collection}/${question.record.question}`}
          question={question}
        />
      )}
    </section>
  );
}

function OneAnswer({ question }: { readonly question: OpenQuestion }) {
  const app = useApp();
  const draft = useAnswerDraft(app, question);
  const [door] = useState(() => createEditorDoor(draft));
  useCoverage(app, draft, question);
  useLayoutEffect(() => {
    app.editor = door;
    return () => {
      if (app.editor === door) app.editor = null;
    };
  }, [app, door]);
  return (
    <>
      <SaveFailure draft={draft} />
      {question.readOnly && <ReadOnlyLine />}
      <Suspense fallback={<EditorPlaceholder draft={draft} />}>
        <AnswerEditor draft={draft} door={door} readOnly={question.readOnly} />
      </Suspense>
      <CoveragePanel />
    </>
  );
}

function ReadOnlyLine() {
  const app = useApp();
  const reason = useStore(app.session, state => state.library?.reason ?? '');
  return (
    <p className={styles['readOnly']}>
      {reason ||
        'The file of this answer cannot be changed, so it is shown to read only.'}
    </p>
  );
}

/** Keeps the editor's place while its code is on the way. */
function EditorPlaceholder({ draft }: { readonly draft: AnswerDraft }) {
  return (
    <div className={styles['placeholder']} aria-busy="true">
      <div className={styles['bar']} />
      <p className="visually-hidden">
        {draft.autosave.base === 0 ? 'Getting ready' : 'Opening my answer'}
      </p>
    </div>
  );
}
