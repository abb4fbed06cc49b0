import { Button } from '../ui/Button.tsx';
import { useLate } from '../ui/use-late.ts';
import { stageWords } from './backups-words.ts';
import styles from './BackupsSettings.module.css';
import type { BackupProgress, BackupWork } from './use-backup-work.ts';

/** How far work on backups is, in words and as a bar, and the way out; nothing for what is over at once. */
export function BackupsProgress({ work }: { readonly work: BackupWork }) {
  const late = useLate(work.isRunning);
  if (!late) return null;
  const { progress } = work;
  const words = stageWords(progress?.stage ?? null);
  return (
    <section className={styles['progress']} aria-label="Under way">
      <p aria-live="polite">{words}</p>
      <progress aria-label={words} {...barOf(progress)} />
      <p className={styles['aside']}>{countOf(progress)}</p>
      <BackupsCancel work={work} />
    </section>
  );
}

/** Stops what is under way, as long as it can be stopped. */
export function BackupsCancel({ work }: { readonly work: BackupWork }) {
  const { progress, isAsked, cancel } = work;
  const mustEnd = progress?.stage === 'restoring';
  return (
    <>
      <Button small disabled={isAsked || mustEnd} onClick={cancel}>
        {isAsked && !mustEnd ? 'Cancelling…' : 'Cancel'}
      </Button>
      {mustEnd && (
        <p className={styles['aside']}>
          What comes back is being put in its place. This runs to its end, so
          that nothing is left halfway.
        </p>
      )}
    </>
  );
}

function barOf(progress: BackupProgress | null): {
  readonly max?: number;
  readonly value?: number;
} {
  if (progress === null || progress.of === 0) return {};
  return { max: progress.of, value: progress.done };
}

function countOf(progress: BackupProgress | null): string {
  if (progress === null || progress.of < 2) return '\u00a0';
  const { done, of } = progress;
  return `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
