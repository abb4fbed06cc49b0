import type { CollectionDraft } from './build-collection.ts';
import type { ImportFile, ImportReport } from './import-preview.ts';
import type { MergeResult } from '../merge/merge-input.ts';
import type { Understanding } from './understand-sheets.ts';

/** What has come of an import, in figures, and everything that was left out or is doubtful. */
export function importReport(
  { collection, questions }: CollectionDraft,
  results: readonly MergeResult[],
  files: readonly ImportFile[],
  { unaligned }: Understanding,
): ImportReport {
  const byId = new Map(files.map(file => [file.id, file]));
  return {
    collection: collection.id,
    title: collection.title,
    engine: results[0]?.engine ?? 'none',
    questions: questions.length,
    points: questions
      .flatMap(({ answers }) => answers)
      .reduce((sum, { points }) => sum + points.length, 0),
    mergedPoints: results.reduce((sum, { groups }) => sum + groups.length, 0),
    files: files.map(({ name, refusal, remarks, sheet, leftOut }) => ({
      name,
      refusal,
      remarks,
      questions: sheet.questions.length,
      points: sheet.questions.reduce(
        (sum, { points }) => sum + points.length,
        0,
      ),
      lines: countBy(sheet.lines),
      leftOut,
      doubts: sheet.doubts.map(({ line, message }) => ({ line, message })),
    })),
    unaligned: unaligned.map(({ file, question }) => ({
      file: byId.get(file)?.name ?? file,
      line: byId.get(file)?.sheet.questions[question]?.line ?? 0,
    })),
  };
}

function countBy(roles: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const role of roles) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
