import { useState } from 'react';
import type { InterruptedRestore } from '../../core/backup/backup.ts';
import { failureMessage } from '../host/call.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { reportWords } from './backups-words.ts';
import { BackupsProgress } from './BackupsProgress.tsx';
import styles from './BackupsSettings.module.css';
import { restoreBackup } from './restore-backup.ts';
import { useBackupWork } from './use-backup-work.ts';

/** A restore that stopped before its end: finish it, or go back to what was before. */
export function BackupsInterrupted({
  interrupted,
  onDone,
}: {
  readonly interrupted: InterruptedRestore;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const work = useBackupWork(app);
  const [failure, setFailure] = useState<string | null>(null);
  const { backup, before, question, started } = interrupted;
  const go = async (to: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const report = await work.run(name =>
        restoreBackup(app, to, question, name),
      );
      showToast(app, reportWords(report));
      onDone();
    } catch (error) {
      setFailure(failureMessage(error));
    }
    setBusy(false);
  };
  return (
    <section className={styles['interrupted']} aria-label="Interrupted restore">
      <p>
        A restore that began {clockTime(started, new Date())} did not come to
        its end. Some things may be as in the backup and others as before.
        Nothing is lost: the state before is a backup.
      </p>
      {failure !== null && (
        <p role="alert" className={styles['problem']}>
          {failure}
        </p>
      )}
      <BackupsProgress work={work} />
      <div className={styles['choices']}>
        <Button disabled={busy} onClick={() => void go(before)}>
          Go back to before
        </Button>
        <Button look="primary" disabled={busy} onClick={() => void go(backup)}>
          Finish restoring
        </Button>
      </div>
    </section>
  );
}
