import type { BackupEntry } from '../../core/backup/backup.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { Button } from '../ui/Button.tsx';
import { leftOutWords, reasonWords, sizeWords } from './backups-words.ts';
import styles from './BackupsSettings.module.css';

/** The backups, the latest made first. */
export function BackupsList({
  backups,
  busy,
  readOnly,
  onVerify,
  onRestore,
}: {
  readonly backups: readonly BackupEntry[];
  readonly busy: string | null;
  readonly readOnly: boolean;
  readonly onVerify: (backup: string) => void;
  readonly onRestore: (backup: BackupEntry) => void;
}) {
  return (
    <ul className={styles['list']} aria-label="Backups">
      {backups.map(backup => {
        const made = clockTime(backup.made, new Date());
        const isChecked = busy === backup.id;
        return (
          <li key={backup.id}>
            <div className={styles['words']}>
              <p className={styles['made']}>
                <time dateTime={backup.made}>{made}</time>
                <span>{reasonWords(backup.reason)}</span>
              </p>
              <p className={styles['aside']}>{factsOf(backup)}</p>
              {backup.problem !== null && (
                <p className={styles['problem']}>{backup.problem}</p>
              )}
            </div>
            <Button
              look="quiet"
              small
              disabled={busy !== null || readOnly}
              aria-label={`Verify the backup of ${made}`}
              onClick={() => onVerify(backup.id)}
            >
              {isChecked ? 'Verifying…' : 'Verify'}
            </Button>
            <Button
              small
              disabled={busy !== null || readOnly || backup.problem !== null}
              aria-label={`Restore… the backup of ${made}`}
              onClick={() => onRestore(backup)}
            >
              Restore…
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function factsOf(backup: BackupEntry): string {
  const { verified, size, problem } = backup;
  const checked =
    verified === null
      ? problem === null && 'not verified yet'
      : `verified ${clockTime(verified, new Date())}`;
  const facts = [sizeWords(size), checked].filter(fact => fact !== false);
  return [facts.join(', '), leftOutWords(backup)].filter(Boolean).join('. ');
}
