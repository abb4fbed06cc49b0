import type { Handlers } from '../../../core/contract.ts';
import type { BackupWorks } from './backup-works.ts';
import type { Backups } from './backups.ts';
import type { Restores } from './restores.ts';

type BackupChannel = Extract<keyof Handlers, `backup.${string}`>;

/** The calls of backups. */
export function backupHandlers({
  backups,
  restores,
  works,
}: {
  readonly backups: Backups;
  readonly restores: Restores;
  readonly works: BackupWorks;
}): Pick<Handlers, BackupChannel> {
  return {
    'backup.list': async () => {
      const list = await backups.list();
      // One that is under way is not interrupted.
      return restores.isRunning ? { ...list, interrupted: null } : list;
    },
    'backup.create': input =>
      works.run(input?.work, watch => backups.create('by-hand', watch)),
    'backup.verify': ({ backup, work }) =>
      works.run(work, watch => backups.verify(backup, watch)),
    'backup.preview': ({ backup, question, work }) =>
      works.run(work, watch => restores.preview(backup, question, watch)),
    'backup.restore': ({ backup, question, work }) =>
      works.run(work, watch => restores.restore(backup, question, watch)),
    'backup.cancel': async ({ work }) => {
      works.cancel(work);
      return null;
    },
  };
}
