import { useEffect, useState } from 'react';
import type { RestorePreview } from '../../core/backup/backup.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { reportWords } from './backups-words.ts';
import { restoreBackup } from './restore-backup.ts';

/** What the dialog of a restore shows and does. */
export interface RestoreDialogState {
  /** Null while the backup is compared with the library. */
  readonly preview: RestorePreview | null;
  readonly busy: boolean;
  readonly failure: string | null;
  /** Restores everything, or one question. */
  readonly restore: (question: QuestionRef | null) => void;
}

/** Compares a backup with the library, and restores it when asked to. */
export function useRestoreDialog(
  app: App,
  backup: string,
  onDone: () => void,
): RestoreDialogState {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    call(app.host, 'backup.preview', { backup, question: null }).then(
      found => isOpen && setPreview(found),
      (error: unknown) => isOpen && setFailure(failureMessage(error)),
    );
    return () => {
      isOpen = false;
    };
  }, [app, backup]);
  const restore = async (question: QuestionRef | null) => {
    setBusy(true);
    setFailure(null);
    try {
      const report = await restoreBackup(app, backup, question);
      showToast(app, reportWords(report));
      announce(app, 'Backup restored');
      onDone();
    } catch (error) {
      setFailure(failureMessage(error));
      setBusy(false);
    }
  };
  return {
    preview,
    busy,
    failure,
    restore: question => void restore(question),
  };
}
