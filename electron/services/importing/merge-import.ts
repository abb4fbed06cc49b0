import {
  draftCollection,
  finishCollection,
  mergeQuestionsOf,
  type CollectionDraft,
} from '../../../core/import/build-collection.ts';
import type { ImportReport } from '../../../core/import/import-preview.ts';
import { importReport } from '../../../core/import/import-report.ts';
import { titleOfFile } from '../../../core/import/title-of-file.ts';
import type { Understanding } from '../../../core/import/understand-sheets.ts';
import type { MergeResult } from '../../../core/merge/merge-input.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { ReadFile } from './import-files.ts';
import { runInThread } from './import-thread.ts';
import { emptySheet, previewFiles } from './preview-files.ts';
import { stopIfAsked, type CollectionToStore } from './store-collection.ts';
import { vectorsOfPoints } from './vectors-of-points.ts';

/** What is to be merged, and with what. */
export interface ImportToMerge {
  /** Of the collection to be. */
  readonly id: string;
  readonly title: string;
  readonly files: readonly ReadFile[];
  readonly understanding: Understanding;
  readonly embeddings: Embeddings;
  /** The bundled worker, or null to do its work in this thread. */
  readonly workerFile: string | null;
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}

/** Makes the collection that an import becomes; writes nothing. @throws AppError `cancelled`, `too-large` */
export async function mergeImport(
  given: ImportToMerge,
): Promise<CollectionToStore & { readonly report: ImportReport }> {
  const { files, understanding } = given;
  const sheets = sheetsOf(files, understanding);
  const draft = draftCollection(
    given.id,
    given.title,
    sheets,
    understanding.questions,
  );
  const results = await mergeDraft(draft, given);
  stopIfAsked(given.signal);
  return {
    ...finishCollection(draft, results),
    report: importReport(
      draft,
      results,
      previewFiles(files, understanding),
      understanding,
    ),
    texts: new Map(
      sheets.map(({ text }, index) => [
        draft.collection.sources[index]?.id ?? '',
        text,
      ]),
    ),
  };
}

/** Nearly all of the time goes into the vectors: a step for each point, and one for the merging. */
async function mergeDraft(
  draft: CollectionDraft,
  { embeddings, workerFile, signal, progress }: ImportToMerge,
): Promise<readonly MergeResult[]> {
  const questions = mergeQuestionsOf(draft);
  const points = questions.flatMap(question => question.points);
  const steps = points.length + 1;
  progress(0, steps);
  const vectors = await vectorsOfPoints(
    embeddings,
    points,
    done => progress(done, steps),
    signal,
  );
  const results = await runInThread(
    workerFile,
    { task: 'merge', questions, vectors },
    signal,
  );
  progress(steps, steps);
  return results;
}

/** The sheets in which something was found, in the order of their files. */
function sheetsOf(files: readonly ReadFile[], { sheets }: Understanding) {
  const taken = new Set<string>();
  return files.flatMap(({ id, name, text }) => {
    const sheet = sheets.get(id) ?? emptySheet;
    if (text.outcome === 'refused' || sheet.questions.length === 0) return [];
    const title = titleOfFile(name, taken);
    taken.add(title);
    return [{ file: id, title, sheet, text: text.text }];
  });
}
