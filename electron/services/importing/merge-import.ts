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
import { comparePoints, type ImportSurroundings } from './compare-points.ts';
import type { ReadFile } from './import-files.ts';
import { emptySheet, previewFiles } from './preview-files.ts';
import type { CollectionToStore } from './store-collection.ts';
import { stopIfAsked } from './store-folder.ts';
import type { UnderstoodImport } from './understand-files.ts';

/** The collection to be. */
export interface CollectionName {
  readonly id: string;
  readonly title: string;
}

/** Makes the collection that an import becomes; writes nothing. @throws AppError `cancelled`, `too-large` */
export async function mergeImport(
  { id, title }: CollectionName,
  { files, understanding }: UnderstoodImport,
  around: ImportSurroundings,
): Promise<CollectionToStore & { readonly report: ImportReport }> {
  const sheets = sheetsOf(files, understanding);
  const draft = draftCollection(id, title, sheets, understanding.questions);
  const results = await mergeDraft(draft, around);
  stopIfAsked(around.signal);
  return {
    ...finishCollection(draft, results),
    report: importReport(draft, results, {
      files: previewFiles(files, understanding),
      understanding,
      sources: new Map(
        sheets.map(({ file }, index) => [file, sourceAt(draft, index)]),
      ),
    }),
    texts: new Map(
      sheets.map(({ text }, index) => [sourceAt(draft, index), text]),
    ),
  };
}

function mergeDraft(
  draft: CollectionDraft,
  around: ImportSurroundings,
): Promise<readonly MergeResult[]> {
  const questions = mergeQuestionsOf(draft);
  const points = questions.flatMap(question => question.points);
  return comparePoints(around, points, vectors => ({
    task: 'merge',
    questions,
    vectors,
  }));
}

/** Sources stand in the order of the sheets. */
function sourceAt({ collection }: CollectionDraft, index: number): string {
  return collection.sources[index]?.id ?? '';
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
