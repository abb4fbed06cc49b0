import type { ImportRepairs } from '../../core/import/import-preview.ts';
import type { LineRepair } from '../../core/import/parsed-sheet.ts';
import type { NumberedRepairs } from './import-draft.ts';

/** Repairs with one more word on a line; what was said about that line before gives way. */
export function withLine(
  repairs: ImportRepairs,
  file: string,
  repair: LineRepair,
): ImportRepairs {
  const before = repairs.lines[file] ?? [];
  const others = before.filter(each => each.line !== repair.line);
  return {
    ...repairs,
    lines: { ...repairs.lines, [file]: [...others, repair] },
  };
}

/** Repairs with new words for a question. */
export function withPrompt(
  repairs: ImportRepairs,
  number: number,
  prompt: string,
): ImportRepairs {
  return {
    ...repairs,
    prompts: { ...repairs.prompts, [String(number)]: prompt },
  };
}

/** Repairs with an answer put to a question, or to none. */
export function withAssignment(
  repairs: ImportRepairs,
  assignment: ImportRepairs['assignments'][number],
): ImportRepairs {
  const others = repairs.assignments.filter(
    each => each.file !== assignment.file || each.line !== assignment.line,
  );
  return { ...repairs, assignments: [...others, assignment] };
}

/** Repairs with all answers of a question put to another. */
export function withJoined(
  repairs: ImportRepairs,
  answers: readonly { readonly file: string; readonly line: number }[],
  number: number,
): ImportRepairs {
  return answers.reduce(
    (sum, answer) => withAssignment(sum, { ...answer, number }),
    repairs,
  );
}

/** Repairs with another order of the questions. */
export function withOrder(
  repairs: ImportRepairs,
  order: readonly number[],
): ImportRepairs {
  return { ...repairs, order };
}

/** Repairs without anything said about a file that is no longer part of the import. */
export function withoutFile(
  repairs: ImportRepairs,
  file: string,
): ImportRepairs {
  const lines = Object.entries(repairs.lines).filter(([id]) => id !== file);
  return {
    ...repairs,
    lines: Object.fromEntries(lines),
    assignments: repairs.assignments.filter(each => each.file !== file),
  };
}

/** The same repairs for files that have been handed over again under other ids. */
export function withNewIds(
  repairs: ImportRepairs,
  ids: ReadonlyMap<string, string>,
): ImportRepairs {
  const now = (id: string) => ids.get(id) ?? id;
  const lines = Object.entries(repairs.lines).map(
    ([id, said]) => [now(id), said] as const,
  );
  return {
    ...withNewFiles(repairs, now),
    lines: Object.fromEntries(lines),
  };
}

/** The same for what was set aside, by place. */
export function withNewIdsAside(
  setAside: Readonly<Record<string, NumberedRepairs>>,
  ids: ReadonlyMap<string, string>,
): Readonly<Record<string, NumberedRepairs>> {
  const now = (id: string) => ids.get(id) ?? id;
  return Object.fromEntries(
    Object.entries(setAside).map(([place, numbered]) => [
      place,
      withNewFiles(numbered, now),
    ]),
  );
}

function withNewFiles<R extends NumberedRepairs>(
  repairs: R,
  now: (id: string) => string,
): R {
  const assignments = repairs.assignments.map(each => ({
    ...each,
    file: now(each.file),
  }));
  return { ...repairs, assignments };
}
