import type { Collection, SourceId } from '../collection/collection.ts';
import type { CollectionDraft } from './build-collection.ts';
import type { PlacedDraft } from './place-draft.ts';
import type { ImportFile, ImportReport } from './import-preview.ts';
import type { MergeResult } from '../merge/merge-input.ts';
import type { Understanding } from './understand-sheets.ts';

/** What an import was made of. */
export interface ImportedFiles {
  readonly files: readonly ImportFile[];
  readonly understanding: Understanding;
  /** The sources that the files became, by file id. */
  readonly sources: ReadonlyMap<string, SourceId>;
}

/** What has come of an import, in figures, and everything that was left out or is doubtful. */
export function importReport(
  { collection, questions }: CollectionDraft,
  results: readonly MergeResult[],
  imported: ImportedFiles,
): ImportReport {
  return {
    collection: collection.id,
    title: collection.title,
    engine: results[0]?.engine ?? 'none',
    questions: questions.length,
    points: questions
      .flatMap(({ answers }) => answers)
      .reduce((sum, { points }) => sum + points.length, 0),
    mergedPoints: results.reduce((sum, { groups }) => sum + groups.length, 0),
    delta: null,
    ...whatBecameOf(imported),
  };
}

/** What has come of adding sheets to a collection: figures of what they say, and what that changed. */
export function additionReport(
  { id, title }: Collection,
  { additions, delta }: PlacedDraft,
  imported: ImportedFiles,
): ImportReport {
  const answers = additions.flatMap(addition => addition.answers);
  return {
    collection: id,
    title,
    engine: additions[0]?.engine ?? 'none',
    questions: new Set(answers.map(({ question }) => question)).size,
    points: answers.reduce((sum, { points }) => sum + points.length, 0),
    mergedPoints: new Set(
      answers.flatMap(({ question, merged }) =>
        merged.map(({ id }) => `${question}/${id}`),
      ),
    ).size,
    delta,
    ...whatBecameOf(imported),
  };
}

function whatBecameOf({
  files,
  understanding: { unaligned },
  sources,
}: ImportedFiles): Pick<ImportReport, 'files' | 'unaligned'> {
  const byId = new Map(files.map(file => [file.id, file]));
  return {
    files: files.map(({ id, name, refusal, remarks, sheet, leftOut }) => ({
      name,
      source: sources.get(id) ?? null,
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
