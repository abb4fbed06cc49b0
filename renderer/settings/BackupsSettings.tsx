import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BackupEntry, BackupList } from '../../core/backup/backup.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { BackupsInterrupted } from './BackupsInterrupted.tsx';
import { BackupsList } from './BackupsList.tsx';
import { BackupsProgress } from './BackupsProgress.tsx';
import { BackupsRestoreDialog } from './BackupsRestoreDialog.tsx';
import styles from './BackupsSettings.module.css';
import { useBackups } from './use-backups.ts';

/** Where the backups are, whether the last one is sound, and the way back to any of them. */
export function BackupsSettings() {
  const app = useApp();
  const readOnly = useStore(
    app.session,
    state => state.library?.readOnly ?? true,
  );
  const { list, busy, work, failure, reload, create, verify } = useBackups(app);
  const [chosen, setChosen] = useState<BackupEntry | null>(null);
  if (list === null)
    return <p>{failure ?? 'The backups are still being looked for.'}</p>;
  return (
    <div className={styles['backups']}>
      <Verdict list={list} failure={failure} />
      {list.interrupted && !readOnly && (
        <BackupsInterrupted interrupted={list.interrupted} onDone={reload} />
      )}
      <p>
        Collate backs up your library at the first change of a day, and before
        imports, restores and removals. Older backups are thinned: seven days,
        four weeks and twelve months are kept, and all that you make by hand.
      </p>
      <dl>
        <dt>Folder</dt>
        <dd>
          <code>{list.folder}</code>
        </dd>
      </dl>
      <div>
        <Button disabled={readOnly || busy !== null} onClick={create}>
          {busy === 'new' ? 'Backing up…' : 'Back up now'}
        </Button>
      </div>
      <BackupsProgress work={work} />
      {list.backups.length > 0 && (
        <BackupsList
          backups={list.backups}
          busy={busy}
          readOnly={readOnly}
          onVerify={verify}
          onRestore={setChosen}
        />
      )}
      {chosen && (
        <BackupsRestoreDialog
          backup={chosen}
          onClose={() => {
            setChosen(null);
            reload();
          }}
        />
      )}
    </div>
  );
}

function Verdict({
  list,
  failure,
}: {
  readonly list: BackupList;
  readonly failure: string | null;
}) {
  const message = failure ?? list.failure?.message ?? null;
  const last = list.backups.find(({ verified }) => verified !== null);
  const isWell = message === null && last !== undefined;
  const Icon = isWell ? CircleCheck : TriangleAlert;
  return (
    <div className={isWell ? styles['well'] : styles['unwell']} role="status">
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div>
        {message !== null && <p>{message}</p>}
        <p>{lastWords(last)}</p>
      </div>
    </div>
  );
}

function lastWords(last: BackupEntry | undefined): string {
  if (!last?.verified)
    return 'There is no verified backup yet. The first is made with your next change.';
  const now = new Date();
  return `Last backup ${clockTime(last.made, now)}, verified ${clockTime(last.verified, now)}.`;
}
