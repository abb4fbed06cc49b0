import type { ImportRepairs } from '../../../core/import/import-preview.ts';
import type {
  ImportLine,
  LikeLines,
} from '../../../core/import/learned-repairs.ts';
import type { SheetToUnderstand } from '../../../core/import/understand-sheets.ts';
import type { ReadFile } from './import-files.ts';
import { runInThread } from './import-thread.ts';
import type { UnderstandOptions } from './understand-files.ts';

/** Longer than this nobody waits for an offer: milliseconds. */
const longest = 20_000;

/**
 * Finds the lines that look like one that was repaired. Files that are too much to be taken apart are passed over.
 * @throws AppError `cancelled`, `too-large`
 */
export function findLikeLines(
  files: readonly ReadFile[],
  repairs: ImportRepairs,
  repaired: ImportLine,
  { workerFile, signal, tooMuch }: UnderstandOptions,
): Promise<LikeLines> {
  const sheets = files.flatMap(({ id, text }): SheetToUnderstand[] =>
    text.outcome === 'text' && !tooMuch.has(id)
      ? [{ id, text: text.text }]
      : [],
  );
  return runInThread(
    workerFile,
    { task: 'like', sheets, repairs, repaired },
    signal,
    longest,
  );
}
