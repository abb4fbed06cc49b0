import { useState } from 'react';
import type { BackupEntry, RestorePreview } from '../../core/backup/backup.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { BackupsProgress } from './BackupsProgress.tsx';
import { BackupsPreview } from './BackupsPreview.tsx';
import styles from './BackupsSettings.module.css';
import { useRestoreDialog } from './use-restore-dialog.ts';

/** Shows what restoring a backup would change, lets the person choose all or one question, and does it. */
export function BackupsRestoreDialog({
  backup,
  onClose,
}: {
  readonly backup: BackupEntry;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [question, setQuestion] = useState<QuestionRef | null>(null);
  const state = useRestoreDialog(app, backup.id, onClose);
  const { preview, busy, work, failure, restore, leave } = state;
  return (
    <Dialog
      title="Restore a backup"
      sentence={`Made ${clockTime(backup.made, new Date())}. The present state is backed up first, so that you can come back to it.`}
      wide
      onClose={leave}
      actions={
        <>
          {!busy && <Button onClick={leave}>Cancel</Button>}
          <Button
            look="primary"
            disabled={busy || !hasChanges(preview)}
            onClick={() => restore(question)}
          >
            {busy ? 'Restoring…' : 'Restore'}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <p role="alert" className={styles['problem']}>
          {failure}
        </p>
      )}
      <BackupsProgress work={work} />
      {preview && (
        <BackupsPreview
          preview={preview}
          question={question}
          onChoose={setQuestion}
        />
      )}
    </Dialog>
  );
}

function hasChanges(preview: RestorePreview | null): boolean {
  if (preview === null) return false;
  const { added, changed, gone } = preview;
  return added.length + changed.length + gone.length > 0;
}
