import { equalWordings } from './equal-wordings.ts';
import { GroupLinks } from './link-groups.ts';
import { matchShares } from './match-shares.ts';
import { maybeSame } from './maybe-same.ts';
import { mergeConstraints } from './merge-constraints.ts';
import type {
  MergeQuestion,
  MergeResult,
  PointVectors,
} from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import { mergeThreshold } from './merge-threshold.ts';
import type { PairScores } from './pair-scores.ts';
import { membersInOrder } from './representative.ts';
import { scoreQuestions } from './score-questions.ts';

/**
 * Merges what several sources say to each question: every point once, in exactly one group. Deterministic; a person's rules
 * come first, then the scores. Linear in questions, quadratic in the points of one.
 * @param questions all questions of a collection, which share their statistics
 * @param vectors of all points, or null: then words alone decide
 * @param trust 0 strict to 1 generous; 0.5 is the setting. More trust joins groups and never parts any.
 */
export function mergeQuestions(
  questions: readonly MergeQuestion[],
  vectors: PointVectors,
  trust = 0.5,
): readonly MergeResult[] {
  const { scored, habit } = scoreQuestions(questions, vectors);
  const engine = engineName(vectors);
  return questions.map((question, index) => {
    const known = scored[index];
    return known
      ? mergeQuestion(question, matchShares(known, habit), engine, trust)
      : { engine, groups: equalWordings(question), maybe: [] };
  });
}

/** Name and version of the engine and its setting, as collections carry it. */
export function engineName(vectors: PointVectors): string {
  return vectors ? `${mergeSetting.name}+vectors` : mergeSetting.name;
}

function mergeQuestion(
  { points, rules }: MergeQuestion,
  shares: PairScores,
  engine: string,
  trust: number,
): MergeResult {
  const constraints = mergeConstraints(points, rules);
  const threshold = mergeThreshold(trust);
  const links = new GroupLinks(shares, constraints);
  links.linkAbove(threshold);
  const members = membersInOrder(links.assignment(points.length), shares);
  const idOf = (place: number) => points[place]?.id ?? '';
  return {
    engine,
    groups: members.map(group => ({ members: group.map(idOf) })),
    maybe: maybeSame(members, shares, constraints, threshold).map(
      ({ points: [first, second], score }) => ({
        points: [idOf(first), idOf(second)],
        score,
      }),
    ),
  };
}
