import type { AnswerDraft, DraftPoint } from './answer-draft.ts';
import { listedParts } from './listed-parts.ts';
import type { Passage } from './passage.ts';
import { pointLabel } from './point-label.ts';
import { isShortHead } from './question-text.ts';
import { readProse } from './read-prose.ts';
import { splitSentences } from './split-sentences.ts';
import { cellParts, joinCells, unbroken } from './table-cells.ts';
import type { ColumnRole } from './column-names.ts';
import { cellText, type TableRow } from './table-rows.ts';

/** What a cell says: each of its parts is a claim; without parts it is prose. */
function claimsOf(cell: Passage, prompt: string): AnswerDraft {
  const broken = cellParts(cell);
  const [only] = broken;
  const listed =
    broken.length === 1 && only !== undefined ? listedParts(only) : null;
  const parts = listed ?? broken;
  if (parts.some(({ text }) => splitSentences(text).length >= 3))
    return readProse(parts, prompt);
  if (parts.length >= 2) {
    const points = parts.map(
      (text): DraftPoint => pointLabel(text, true) ?? { label: null, text },
    );
    return { lead: [], points, closing: [] };
  }
  const labelled = parts[0] === undefined ? null : pointLabel(parts[0], false);
  if (labelled !== null && isShortHead(labelled.label.text))
    return { lead: [], points: [labelled], closing: [] };
  return readProse(parts, prompt);
}

/** A label with what is said under it. */
function labelledClaims(
  label: Passage,
  cells: readonly Passage[],
): readonly DraftPoint[] {
  const parts = cellParts(joinCells(cells));
  return parts.map(text => ({ label, text }));
}

/** Drafts one after the other. */
export function joinDrafts(drafts: readonly AnswerDraft[]): AnswerDraft {
  return {
    lead: drafts.flatMap(({ lead }) => lead),
    points: drafts.flatMap(({ points }) => points),
    closing: drafts.flatMap(({ closing }) => closing),
  };
}

/** Which of the cells of a row that answer opens the others: the one whose column says so, or the first of a few short words. */
function labelAmong(
  cells: readonly (readonly [Passage, ColumnRole | null])[],
  isPointPerRow: boolean,
): Passage | null {
  const named = cells.find(([, role]) => role === 'label');
  if (named !== undefined) return named[0];
  const [first] = cells;
  if (!isPointPerRow || first === undefined) return null;
  return isShortHead(first[0].text) ? first[0] : null;
}

/**
 * What a row of a table says, without its question and number.
 * @param used Places of the cells that are no part of the answer.
 * @param isPointPerRow Several rows answer one question, so that a row is a claim.
 */
export function rowAnswer(
  { cells }: TableRow,
  roles: readonly (ColumnRole | null)[],
  used: ReadonlySet<number>,
  prompt: string,
  isPointPerRow: boolean,
): AnswerDraft {
  const own = cells.flatMap((cell, at) =>
    used.has(at) || cellText(cell) === ''
      ? []
      : [[cell, roles[at] ?? null] as const],
  );
  const label = own.length > 1 ? labelAmong(own, isPointPerRow) : null;
  const others = own.map(([cell]) => cell).filter(cell => cell !== label);
  if (label !== null)
    return {
      lead: [],
      points: labelledClaims(unbroken(label), others),
      closing: [],
    };
  const [only] = others;
  if (isPointPerRow && others.length === 1 && only !== undefined) {
    const points = cellParts(only).map(
      (text): DraftPoint => pointLabel(text, true) ?? { label: null, text },
    );
    return { lead: [], points, closing: [] };
  }
  return joinDrafts(others.map(cell => claimsOf(cell, prompt)));
}
