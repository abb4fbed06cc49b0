import type { Correction } from './correction.ts';
import type { MergeRule } from './merge-input.ts';
import { resolveRules } from './resolve-rules.ts';

/**
 * The rules that a person's corrections leave standing. A rule that a later act contradicts is withdrawn for good: when that
 * act is itself contradicted afterwards, the older rule does not come back, because nobody would expect it to. Depends on the
 * corrections alone, not on which points the question has now. Only the deletion of a correction brings back what it withdrew.
 */
export function rulesInForce(
  corrections: readonly Correction[],
): readonly MergeRule[] {
  return corrections.reduce<readonly MergeRule[]>(
    (rules, correction) =>
      correction.type === 'rules' ? withRules(rules, correction.rules) : rules,
    [],
  );
}

/** Rules that do not contradict each other, and later ones, before which those that contradict them give way. */
export function withRules(
  standing: readonly MergeRule[],
  added: readonly MergeRule[],
): readonly MergeRule[] {
  const all = [...standing, ...added];
  const ids = [...new Set(all.flatMap(rule => rule.points))];
  const overruled = new Set(resolveRules(ids, all).overruled);
  return overruled.size === 0 ? all : all.filter(rule => !overruled.has(rule));
}
