import {
  draftAdditions,
  type AddedSheet,
} from '../../../core/import/draft-additions.ts';
import { placeQuestionsOf } from '../../../core/import/finish-additions.ts';
import type { ImportReport } from '../../../core/import/import-preview.ts';
import { additionReport } from '../../../core/import/import-report.ts';
import { sourcesOf, type OpenedTarget } from './addition-target.ts';
import { comparePoints, type ImportSurroundings } from './compare-points.ts';
import { emptySheet, previewFiles } from './preview-files.ts';
import type { AdditionsToStore } from './store-additions.ts';
import { stopIfAsked } from './store-folder.ts';
import type { UnderstoodImport } from './understand-files.ts';

/** Makes what an import brings to a collection that is there; writes nothing. @throws AppError `cancelled`, `too-large` */
export async function mergeAdditions(
  target: OpenedTarget,
  understood: UnderstoodImport,
  around: ImportSurroundings,
): Promise<AdditionsToStore & { readonly report: ImportReport }> {
  const { files, understanding } = understood;
  const sheets = sheetsOf(target, understood);
  const draft = draftAdditions(target, sheets, understanding.questions);
  // Vectors are needed of the questions only that points come to.
  const points = placeQuestionsOf(draft)
    .slice(0, draft.questions.length)
    .flatMap(question => question.points);
  const placed = await comparePoints(around, points, vectors => ({
    task: 'place',
    draft,
    vectors,
  }));
  stopIfAsked(around.signal);
  return {
    additions: placed.additions,
    texts: textsOf(understood, sheets),
    report: additionReport(target.collection, placed, {
      files: previewFiles(files, understanding),
      understanding,
      sources: new Map(sheets.map(({ file, source }) => [file, source.id])),
    }),
  };
}

/** The sheets that answer something, and the sources that they become. */
function sheetsOf(
  target: OpenedTarget,
  { files, understanding }: UnderstoodImport,
): readonly AddedSheet[] {
  return sourcesOf(target, files, understanding).map(({ file, source }) => ({
    file,
    source,
    title: source.title,
    sheet: understanding.sheets.get(file) ?? emptySheet,
  }));
}

/** What the files say, by source. */
function textsOf(
  { files }: UnderstoodImport,
  sheets: readonly AddedSheet[],
): ReadonlyMap<string, string> {
  const sources = new Map(sheets.map(({ file, source }) => [file, source.id]));
  return new Map(
    files.flatMap(({ id, text }) => {
      const source = sources.get(id);
      return source !== undefined && text.outcome === 'text'
        ? [[source, text.text] as const]
        : [];
    }),
  );
}
