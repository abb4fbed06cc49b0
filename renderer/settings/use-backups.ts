import { useCallback, useEffect, useState } from 'react';
import type { BackupList } from '../../core/backup/backup.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';

/** The backups as the section shows them. */
export interface ShownBackups {
  readonly list: BackupList | null;
  /** What is under way: the id of a backup that is checked, `new` for one that is made. */
  readonly busy: string | null;
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
  const reload = useCallback(() => {
    call(app.host, 'backup.list', null).then(setList, (error: unknown) =>
      setFailure(failureMessage(error)),
    );
  }, [app]);
  useEffect(reload, [reload]);
  const run = (what: string, done: string, work: () => Promise<unknown>) => {
    setBusy(what);
    setFailure(null);
    work()
      .then(
        () => announce(app, done),
        (error: unknown) => setFailure(failureMessage(error)),
      )
      .finally(() => {
        setBusy(null);
        reload();
      });
  };
  return {
    list,
    busy,
    failure,
    reload,
    create: () =>
      run('new', 'Backup made and verified', async () => {
        await app.editor?.flush();
        await call(app.host, 'backup.create', null);
      }),
    verify: backup =>
      run(backup, 'Backup verified', () =>
        call(app.host, 'backup.verify', { backup }),
      ),
  };
}
