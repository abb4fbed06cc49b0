import { useEffect, useRef, useState } from 'react';
import type { RestorePreview } from '../../core/backup/backup.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { endWords } from './backups-words.ts';
import { restoreBackup } from './restore-backup.ts';
import { useBackupWork, type BackupWork } from './use-backup-work.ts';
import { isCancelled } from './use-backups.ts';

/** What the dialog of a restore shows and does. */
export interface RestoreDialogState {
  /** Null while the backup is compared with the library. */
  readonly preview: RestorePreview | null;
  readonly busy: boolean;
  /** How far the comparison or the restore is. */
  readonly work: BackupWork;
  readonly failure: string | null;
  /** Restores everything, or one question. */
  readonly restore: (question: QuestionRef | null) => void;
  /** Stops what is under way; closes the dialog where the library is not about to be changed. */
  readonly leave: () => void;
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
  const work = useBackupWork(app);
  const { run, cancel } = work;
  const isAsked = useRef(false);
  useEffect(() => {
    let isOpen = true;
    const question = null;
    run(name =>
      call(app.host, 'backup.preview', { backup, question, work: name }),
    ).then(
      found => isOpen && setPreview(found),
      (error: unknown) => isOpen && setFailure(failureMessage(error)),
    );
    return () => {
      isOpen = false;
      cancel();
    };
  }, [app, backup, run, cancel]);
  const restore = async (question: QuestionRef | null) => {
    setBusy(true);
    setFailure(null);
    isAsked.current = false;
    try {
      const report = await run(name =>
        restoreBackup(app, backup, question, name),
      );
      showToast(app, endWords(report, isAsked.current));
      announce(app, 'Backup restored');
      onDone();
    } catch (error) {
      if (isCancelled(error)) showToast(app, failureMessage(error));
      else setFailure(failureMessage(error));
      setBusy(false);
    }
  };
  const leave = () => {
    isAsked.current = true;
    if (busy) cancel();
    else onDone();
  };
  return {
    preview,
    busy,
    work: { ...work, cancel: leave },
    failure,
    restore: question => void restore(question),
    leave,
  };
}
