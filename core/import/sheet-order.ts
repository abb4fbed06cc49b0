import type { ParsedSheet } from './parsed-sheet.ts';
import type { QuestionProfile } from './question-profile.ts';
import { isForeign } from './sheet-fit.ts';

/** More sheets are not tried as the one that gives the list. */
const mostTried = 5;

type Profiles = readonly (readonly QuestionProfile[])[];

function promptCount({ questions }: ParsedSheet): number {
  return questions.filter(({ prompt }) => prompt !== '').length;
}

/** Sheets with the most question texts first, then those with the most questions, then as they came. */
function byTexts(sheets: readonly ParsedSheet[]): readonly number[] {
  return [...sheets.keys()].sort((one, other) => {
    const first = sheets[one];
    const second = sheets[other];
    if (first === undefined || second === undefined) return one - other;
    return (
      promptCount(second) - promptCount(first) ||
      second.questions.length - first.questions.length ||
      one - other
    );
  });
}

/** The sheets that are about something else than one of them. */
function foreignTo(
  list: number,
  order: readonly number[],
  profiles: Profiles,
): ReadonlySet<number> {
  const known = profiles[list] ?? [];
  return new Set(
    order.filter(
      place => place !== list && isForeign(profiles[place] ?? [], known),
    ),
  );
}

/**
 * In which order sheets are put together. The first one gives the list: of those with the most question texts one that at
 * least half of the others fit, or, when all speak of different things, the one that came first. Sheets that are about
 * something else come last, so that they disturb nothing.
 * @param list the sheet that gives the list whatever the others have, or null
 */
export function orderSheets(
  sheets: readonly ParsedSheet[],
  profiles: Profiles,
  list: number | null,
): readonly number[] {
  const order = byTexts(sheets);
  if (list !== null) return [list, ...order.filter(place => place !== list)];
  const full = order.filter(place => (profiles[place]?.length ?? 0) > 0);
  if (full.length < 2) return order;
  for (const first of full.slice(0, mostTried)) {
    const foreign = foreignTo(first, full, profiles);
    if (foreign.size * 2 <= full.length - 1)
      return sorted(order, first, foreign);
  }
  const first = full.reduce((least, place) => Math.min(least, place));
  return sorted(order, first, foreignTo(first, full, profiles));
}

function sorted(
  order: readonly number[],
  first: number,
  foreign: ReadonlySet<number>,
): readonly number[] {
  const others = order.filter(place => place !== first);
  return [
    first,
    ...others.filter(place => !foreign.has(place)),
    ...others.filter(place => foreign.has(place)),
  ];
}
