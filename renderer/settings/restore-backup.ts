import type { RestoreReport } from '../../core/backup/backup.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';

/** Restores everything or one question. What is being written is saved first, so that the backup before holds it. @param work its name */
export async function restoreBackup(
  app: App,
  backup: string,
  question: QuestionRef | null,
  work?: string,
): Promise<RestoreReport> {
  await app.editor?.flush();
  return call(app.host, 'backup.restore', { backup, question, work });
}
