/**
 * What the forms of an English word have in common: "trains", "trained" and "training" give "train". It is a light stem: it
 * takes off one ending of plural, past or continuous form, and the silent letters before it, never a derivation such as
 * "-ation". Words of other languages mostly come back as they are, which does no harm.
 * @param term a folded word
 */
export function inflectionStem(term: string): string {
  const stem = withoutEnding(term);
  return stem.length > 4 ? stem.replace(/[eyi]$/, '') : stem;
}

const endings: readonly (readonly [RegExp, (term: string) => string])[] = [
  [/^.{3,}ing$/, term => single(term.slice(0, -3))],
  [/^.{2,}ie[sd]$/, term => term.slice(0, -2)],
  [/^.{3,}ed$/, term => single(term.slice(0, -2))],
  [/^.{2,}(?:[sxz]|[cs]h)es$/, term => term.slice(0, -2)],
  [/^.{2,}[^siu]s$/, term => term.slice(0, -1)],
];

function withoutEnding(term: string): string {
  for (const [ending, cut] of endings) if (ending.test(term)) return cut(term);
  return term;
}

/** "modell" → "model": the consonant that English doubles before an ending. */
function single(stem: string): string {
  return /([bdglmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
