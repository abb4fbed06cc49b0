import type { ParseDoubt, ParsedSheet } from './parsed-sheet.ts';

const message =
  'This sheet has next to nothing in common with the others. Its questions were put behind theirs, and answers without question texts go by their numbers alone.';

/** The sheets with a word on those that are about something else than the others. */
export function withForeignDoubts(
  sheets: ReadonlyMap<string, ParsedSheet>,
  foreign: readonly number[],
): ReadonlyMap<string, ParsedSheet> {
  if (foreign.length === 0) return sheets;
  const places = new Set(foreign);
  const doubt: ParseDoubt = { kind: 'unsure-question', line: 0, message };
  return new Map(
    [...sheets].map(([id, sheet], place) => [
      id,
      places.has(place)
        ? { ...sheet, doubts: [doubt, ...sheet.doubts] }
        : sheet,
    ]),
  );
}
