import { stem } from '../coverage/stem.ts';

/** Words that turn what they stand with into its opposite. */
export const negators: ReadonlySet<string> = new Set(
  "not no never none nothing nobody cannot neither nor without can't don't doesn't isn't aren't won't didn't wasn't weren't shouldn't mustn't".split(
    ' ',
  ),
);

const reversers: ReadonlySet<string> = new Set(
  'avoid prevent lack absence absent fail failure stop reduce minimize minimise mitigate eliminate remove rather instead unless except hardly rarely seldom only just but although though however while whereas if when whether until necessarily longer'
    .split(' ')
    .map(stem),
);

/**
 * True for a word that denies, turns a claim around without denying it, or makes it depend on something: where one stands, a
 * negation elsewhere proves nothing.
 * @param word folded
 */
export function isTurn(word: string): boolean {
  return negators.has(word) || reversers.has(stem(word));
}

const pairs = `increase/decrease increase/reduce increase/lower raise/lower raise/reduce raise/cut rise/fall rise/drop rise/decline higher/lower
grow/shrink expand/contract expand/shrink accelerate/decelerate strengthen/weaken stronger/weaker above/below before/after
upward/downward upwards/downwards maximum/minimum maximize/minimize maximise/minimise positive/negative activate/inhibit activate/deactivate
stimulate/inhibit allow/forbid allow/prohibit permit/prohibit legal/illegal valid/invalid valid/void faster/slower larger/smaller
always/never gain/lose forward/backward forwards/backwards stable/unstable reversible/irreversible dependent/independent
mandatory/optional required/optional reliable/unreliable symmetric/asymmetric sufficient/insufficient sensitive/insensitive
supervised/unsupervised elastic/inelastic hot/cold warm/cold early/late public/private internal/external input/output`;

const oppositesOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const pair of pairs.split(/\s+/)) {
    const [one = '', other = ''] = pair.split('/').map(stem);
    if (one === other) continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      found.set(from, (found.get(from) ?? new Set()).add(to));
  }
  return found;
})();

/** Stems that say the opposite of a stem; empty for most. */
export function oppositesTo(term: string): ReadonlySet<string> {
  return oppositesOf.get(term) ?? new Set();
}
