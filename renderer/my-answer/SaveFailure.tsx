import { useState } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { keepMine, takeTheirs } from './answer-conflict.ts';
import type { AnswerDraft } from './answer-draft.ts';
import styles from './SaveFailure.module.css';

/** Why my answer is not saved, and what to do: try again, or choose between two windows' texts. */
export function SaveFailure({ draft }: { readonly draft: AnswerDraft }) {
  const app = useApp();
  const save = useStore(app.writing, state => state.save);
  const [busy, setBusy] = useState(false);
  if (save.kind !== 'failed') return null;
  const run = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return (
    <div className={styles['band']}>
      <div className={styles['failure']} role="alert">
        <p>{save.message}</p>
        <div className={styles['actions']}>
          {save.conflict ? (
            <>
              <Button
                small
                disabled={busy}
                onClick={run(() => keepMine(app, draft))}
              >
                Keep mine
              </Button>
              <Button
                small
                disabled={busy}
                onClick={run(() => takeTheirs(app, draft))}
              >
                Take theirs
              </Button>
            </>
          ) : (
            <Button
              small
              disabled={busy}
              onClick={run(() => draft.autosave.flush())}
            >
              Retry
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
