import type { Handlers } from '../../../core/contract.ts';
import type { Backups } from './backups.ts';
import type { Restores } from './restores.ts';

type BackupChannel = Extract<keyof Handlers, `backup.${string}`>;

/** The calls of backups. */
export function backupHandlers({
  backups,
  restores,
}: {
  readonly backups: Backups;
  readonly restores: Restores;
}): Pick<Handlers, BackupChannel> {
  return {
    'backup.list': () => backups.list(),
    'backup.create': () => backups.create('by-hand'),
    'backup.verify': ({ backup }) => backups.verify(backup),
    'backup.preview': ({ backup, question }) =>
      restores.preview(backup, question),
    'backup.restore': ({ backup, question }) =>
      restores.restore(backup, question),
  };
}
