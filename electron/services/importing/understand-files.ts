import { AppError } from '../../../core/app-error.ts';
import type { ImportRepairs } from '../../../core/import/import-preview.ts';
import type { ReferenceQuestion } from '../../../core/import/reference-questions.ts';
import type {
  SheetToUnderstand,
  Understanding,
} from '../../../core/import/understand-sheets.ts';
import type { ReadFile } from './import-files.ts';
import { runInThread } from './import-thread.ts';

/** The sheets of an import as they were when it was looked at. */
export interface UnderstoodImport {
  readonly files: readonly ReadFile[];
  readonly understanding: Understanding;
}

/** How the sheets of an import are taken apart. */
export interface UnderstandOptions {
  /** The bundled worker, or null to do its work in this thread, without limits. */
  readonly workerFile: string | URL | null;
  readonly signal: AbortSignal;
  /** Questions of the collection that the sheets come to; none for a new one. */
  readonly reference?: readonly ReferenceQuestion[] | null;
  /** Ids of files that are known to be too much; those that turn out to be are added. */
  readonly tooMuch: Set<string>;
  /** Milliseconds that so many characters may take. */
  readonly timeLimit?: (characters: number) => number;
}

/** Three to five times what sheets need: about 0.7 seconds for a million characters, and more for several sheets. */
function usualTime(characters: number): number {
  return 10_000 + characters * 0.003;
}

/**
 * Finds the questions of all files together. A file that alone takes more time or memory than there is, is refused, and the
 * others go on without it.
 * @throws AppError `cancelled`, `too-large` when only all of them together are too much
 */
export async function understandFiles(
  files: readonly ReadFile[],
  repairs: ImportRepairs,
  options: UnderstandOptions,
): Promise<UnderstoodImport> {
  const usable = withRefusals(files, options.tooMuch);
  try {
    const understanding = await understand(usable, repairs, options);
    return { files: usable, understanding };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const before = options.tooMuch.size;
    for (const file of usable)
      await understand([file], repairs, options).catch((failure: unknown) => {
        if (!isTooLarge(failure)) throw failure;
        options.tooMuch.add(file.id);
      });
    if (options.tooMuch.size === before) throw error;
    return understandFiles(files, repairs, options);
  }
}

function understand(
  files: readonly ReadFile[],
  repairs: ImportRepairs,
  {
    workerFile,
    signal,
    reference = null,
    timeLimit = usualTime,
  }: UnderstandOptions,
): Promise<Understanding> {
  const sheets = files.flatMap(({ id, text }): SheetToUnderstand[] =>
    text.outcome === 'text' ? [{ id, text: text.text }] : [],
  );
  const characters = sheets.reduce((sum, { text }) => sum + text.length, 0);
  return runInThread(
    workerFile,
    { task: 'understand', sheets, repairs, reference },
    signal,
    timeLimit(characters + lengthOf(reference)),
  );
}

function lengthOf(reference: readonly ReferenceQuestion[] | null): number {
  return (reference ?? []).reduce((sum, { answer }) => sum + answer.length, 0);
}

function withRefusals(
  files: readonly ReadFile[],
  tooMuch: ReadonlySet<string>,
): readonly ReadFile[] {
  return files.map(file =>
    tooMuch.has(file.id)
      ? {
          ...file,
          text: {
            outcome: 'refused',
            message: `“${file.name}” holds more than Collate can take apart. Nothing was imported from it. Split it and import the parts.`,
          },
        }
      : file,
  );
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AppError && error.code === 'too-large';
}
