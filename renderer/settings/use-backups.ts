import { useCallback, useEffect, useState } from 'react';
import { AppError } from '../../core/app-error.ts';
import type { BackupList } from '../../core/backup/backup.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { useBackupWork, type BackupWork } from './use-backup-work.ts';

/** The backups as the section shows them. */
export interface ShownBackups {
  readonly list: BackupList | null;
  /** What is under way: the id of a backup that is checked, `new` for one that is made. */
  readonly busy: string | null;
  /** How far that is, and the way out. */
  readonly work: BackupWork;
  readonly failure: string | null;
  readonly reload: () => void;
  readonly create: () => void;
  readonly verify: (backup: string) => void;
}

/** Reads the list of backups, and again after everything that changes it. */
export function useBackups(app: App): ShownBackups {
  const [list, setList] = useState<BackupList | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const work = useBackupWork(app);
  const reload = useCallback(() => {
    call(app.host, 'backup.list', null).then(setList, (error: unknown) =>
      setFailure(failureMessage(error)),
    );
  }, [app]);
  useEffect(reload, [reload]);
  const run = (
    what: string,
    done: string,
    task: (name: string) => Promise<unknown>,
  ) => {
    setBusy(what);
    setFailure(null);
    work
      .run(task)
      .then(
        () => announce(app, done),
        (error: unknown) => {
          if (isCancelled(error)) showToast(app, failureMessage(error));
          else setFailure(failureMessage(error));
        },
      )
      .finally(() => {
        setBusy(null);
        reload();
      });
  };
  return {
    list,
    busy,
    work,
    failure,
    reload,
    create: () =>
      run('new', 'Backup made and verified', async name => {
        await app.editor?.flush();
        await call(app.host, 'backup.create', { work: name });
      }),
    verify: backup =>
      run(backup, 'Backup verified', name =>
        call(app.host, 'backup.verify', { backup, work: name }),
      ),
  };
}

/** Whether something ended because its person wanted that, which is no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}
