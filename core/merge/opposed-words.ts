import { stem } from '../coverage/stem.ts';

/** Words that turn what they stand with into its opposite. */
export const negators: ReadonlySet<string> = new Set(
  "not no never none nothing nobody cannot neither nor without can't don't doesn't isn't aren't won't didn't wasn't weren't shouldn't mustn't".split(
    ' ',
  ),
);

const reversers: ReadonlySet<string> = new Set(
  'free beyond unseen avoid prevent lack absence absent fail failure stop reduce minimize minimise mitigate eliminate remove rather instead unless except hardly rarely seldom only just but although though however while whereas if when whether until necessarily longer'
    .split(' ')
    .map(stem),
);

/**
 * True for a word that denies, turns a claim around without denying it, or makes it depend on something: where one stands, a
 * negation elsewhere proves nothing.
 * @param word folded
 * @param term its stem
 */
export function isTurn(word: string, term = stem(word)): boolean {
  return negators.has(word) || reversers.has(term);
}

const directions = `increase/decrease increase/reduce increase/lower raise/lower raise/reduce raise/cut rise/fall rise/drop rise/decline higher/lower
high/low more/less more/fewer most/least better/worse improve/worsen grow/shrink expand/contract expand/shrink accelerate/decelerate
strengthen/weaken stronger/weaker above/below before/after upward/downward upwards/downwards inward/outward inwards/outwards
maximum/minimum maximize/minimize maximise/minimise positive/negative activate/inhibit activate/deactivate stimulate/inhibit
faster/slower larger/smaller bigger/smaller cheaper/dearer gain/lose forward/backward forwards/backwards hot/cold warm/cold early/late
earlier/later input/output ascending/descending clockwise/anticlockwise clockwise/counterclockwise north/south east/west convex/concave
horizontal/vertical exothermic/endothermic dominant/recessive parallel/perpendicular`;

const denials = `allow/forbid allow/prohibit permit/prohibit legal/illegal valid/invalid valid/void always/never stable/unstable
reversible/irreversible dependent/independent mandatory/optional required/optional compulsory/voluntary reliable/unreliable
symmetric/asymmetric sufficient/insufficient sensitive/insensitive supervised/unsupervised elastic/inelastic public/private
internal/external necessary/unnecessary possible/impossible active/inactive direct/indirect equal/unequal limited/unlimited
linear/nonlinear biased/unbiased saturated/unsaturated known/unknown true/false agree/disagree`;

type Opposites = ReadonlyMap<string, ReadonlySet<string>>;

function oppositesIn(pairs: string): Opposites {
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
}

const oppositesOf = oppositesIn(`${directions} ${denials}`);
const denialsOf = oppositesIn(denials);

/** Stems that say the opposite of a stem; empty for most. */
export function oppositesTo(term: string): ReadonlySet<string> {
  return oppositesOf.get(term) ?? new Set();
}

/** True when of two opposite stems one denies what the other says, rather than pointing the other way. */
export function isDenial(one: string, other: string): boolean {
  return denialsOf.get(one)?.has(other) ?? false;
}
