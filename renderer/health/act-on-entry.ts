import type {
  HealthAction,
  HealthEntry,
  HealthReport,
} from '../../core/library-health/library-health.ts';
import { call } from '../host/call.ts';
import { restoreBackup } from '../settings/restore-backup.ts';
import type { App } from '../state/app.ts';
import { keptBy } from './health-words.ts';

/** An action that changes something. */
export type ChangingAction = Exclude<HealthAction, 'compare'>;

/**
 * Does what a person decided about an entry. What is being written is saved first, so that nothing is decided over its head.
 * @throws AppError what the call says
 */
export async function actOnEntry(
  app: App,
  entry: HealthEntry,
  action: ChangingAction,
): Promise<HealthReport> {
  await app.editor?.flush();
  const about = { entry: entry.id };
  const keep = keptBy(action);
  if (keep) return call(app.host, 'health.resolve', { ...about, keep });
  if (action === 'restore')
    return call(app.host, 'health.restoreDeleted', about);
  if (action === 'accept-loss')
    return call(app.host, 'health.acceptLoss', about);
  if (action === 'discard') return call(app.host, 'health.discard', about);
  if (action === 'restore-from-backup')
    return call(app.host, 'health.restoreMissing', about);
  await endInterrupted(app, action === 'go-back');
  return call(app.host, 'health.report', null);
}

/** Brings the interrupted restore to its end, or what it has changed back. */
async function endInterrupted(app: App, goBack: boolean): Promise<void> {
  const { interrupted } = await call(app.host, 'backup.list', null);
  if (interrupted === null) return;
  const { backup, before, question } = interrupted;
  await restoreBackup(app, goBack ? before : backup, question);
}
