import type { AlignedPair } from './align-one-sheet.ts';
import type { QuestionProfile } from './question-profile.ts';

/** A number alone, against everything that is said: a person has to look. */
const confidence = 0.2;

/**
 * Aligns a sheet that is about something else than the list: its question texts are questions of their own, and answers without
 * a text go by their number alone, or by their order where nothing is numbered and as many stand on both sides.
 */
export function alignForeignSheet(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): readonly AlignedPair[] {
  const hasTexts = own.some(({ prompt }) => prompt.size > 0);
  if (hasTexts) return [];
  if (own.some(({ number }) => number !== null)) return byNumber(own, list);
  return own.length === list.length
    ? own.map((_, at) => ({ own: at, target: at, by: 'order', confidence }))
    : [];
}

function byNumber(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): readonly AlignedPair[] {
  const places = new Map<number, number>();
  for (const [place, { number }] of list.entries())
    if (number !== null && !places.has(number)) places.set(number, place);
  const pairs: AlignedPair[] = [];
  for (const [at, { number }] of own.entries()) {
    const target = number === null ? undefined : places.get(number);
    if (number === null || target === undefined) continue;
    places.delete(number);
    pairs.push({ own: at, target, by: 'number', confidence });
  }
  return pairs;
}
