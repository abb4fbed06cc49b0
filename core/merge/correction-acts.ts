import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import type { CorrectionAct } from './correction.ts';
import type { MergeRule } from './merge-input.ts';

/** An act that gives rules; without any there is nothing to do, and a record does not take it. */
export type RulesAct = Extract<CorrectionAct, { readonly type: 'rules' }>;

/**
 * Two merged points become one: every member of one is the same as every member of the other. No rules when they are one
 * already, or when one of them is gone.
 * @param content as the person sees it, with all corrections
 * @param a, b ids of merged points, or of any of their members
 */
export function mergeActs(
  content: QuestionContent,
  a: TextId,
  b: TextId,
): RulesAct {
  return between('must-link', membersOf(content, a), membersOf(content, b));
}

/**
 * A point leaves its merged point and stands alone; the others stay together. No rules when it stands alone already.
 * @param content as in {@link mergeActs}
 */
export function splitActs(content: QuestionContent, point: TextId): RulesAct {
  const others = membersOf(content, point).filter(id => id !== point);
  return between('cannot-link', [point], others);
}

/**
 * A point leaves its merged point for another one. No rules when it is there already, or when one of them is gone.
 * @param content as in {@link mergeActs}
 * @param target id of a merged point, or of any of its members
 */
export function moveActs(
  content: QuestionContent,
  point: TextId,
  target: TextId,
): RulesAct {
  const joined = between('must-link', [point], membersOf(content, target));
  if (joined.rules.length === 0) return joined;
  const left = splitActs(content, point);
  return { ...joined, rules: [...left.rules, ...joined.rules] };
}

/**
 * Two merged points are not the same: nothing but a later act of a person brings members of both together. No rules when they
 * are one merged point, or when one of them is gone.
 * @param content as in {@link mergeActs}
 * @param a, b ids of merged points, or of any of their members
 */
export function differentActs(
  content: QuestionContent,
  a: TextId,
  b: TextId,
): RulesAct {
  return between('cannot-link', membersOf(content, a), membersOf(content, b));
}

/** A study record holds no more rules of one act. */
const mostRules = 10_000;
/** Up to so many must-links every pair is named, so that a later act undoes just what it speaks of. */
const mostLinks = 2500;

function between(
  kind: MergeRule['kind'],
  some: readonly TextId[],
  others: readonly TextId[],
): RulesAct {
  if (some.some(id => others.includes(id))) return { type: 'rules', rules: [] };
  const isFew = some.length * others.length <= mostLinks;
  const rules = some.flatMap((one, first) =>
    others
      // With very many members it is enough that each is linked to the first of the others.
      .filter(
        (_, second) =>
          kind === 'cannot-link' || isFew || first === 0 || second === 0,
      )
      .map((other): MergeRule => ({ kind, points: [one, other] })),
  );
  return { type: 'rules', rules: rules.slice(0, mostRules) };
}

function membersOf(
  { mergedPoints }: QuestionContent,
  id: TextId,
): MergedPoint['members'] {
  const isMeant = (merged: MergedPoint) =>
    merged.id === id || merged.members.includes(id);
  return mergedPoints.find(isMeant)?.members ?? [];
}
