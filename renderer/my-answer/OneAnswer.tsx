import { Suspense, useLayoutEffect, useState } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { CoveragePanel } from './CoveragePanel.tsx';
import { createEditorDoor } from './editor-door.ts';
import { EditorPlaceholder } from './EditorPlaceholder.tsx';
import { SaveFailure } from './SaveFailure.tsx';
import { useAnswerDraft } from './use-answer-draft.ts';
import { useCoverage } from './use-coverage.ts';
import styles from './MyAnswerPane.module.css';

const AnswerEditor = lazyPart(() =>
  import('./AnswerEditor.tsx').then(module => module.AnswerEditor),
);

/** One question's answer below the head: what went wrong, editor and coverage. Loaded after the first paint. */
export function OneAnswer({ question }: { readonly question: OpenQuestion }) {
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
      <Suspense fallback={<EditorPlaceholder />}>
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
