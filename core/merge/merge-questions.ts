import { GroupLinks } from './link-groups.ts';
import { maybeSame } from './maybe-same.ts';
import { mergeConstraints } from './merge-constraints.ts';
import type {
  MergeQuestion,
  MergeResult,
  PointVectors,
} from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import {
  collectionFrequencies,
  pairScores,
  type CollectionFrequencies,
} from './pair-scores.ts';
import { refineGroups } from './refine-groups.ts';
import { relativeThreshold } from './relative-threshold.ts';
import { membersInOrder } from './representative.ts';

/**
 * Merges what several sources say to each question: every point once, in exactly one group. Deterministic; a person's rules
 * come first, then the scores. Linear in questions, quadratic in the points of one.
 * @param questions all questions of a collection, which share their statistics
 * @param vectors of all points, or null: then words alone decide
 * @param trust 0 strict to 1 generous; 0.5 is the setting
 */
export function mergeQuestions(
  questions: readonly MergeQuestion[],
  vectors: PointVectors,
  trust = 0.5,
): readonly MergeResult[] {
  const collection = collectionFrequencies(
    questions.flatMap(question => question.points),
  );
  return questions.map(question =>
    mergeQuestion(question, collection, vectors, trust),
  );
}

/** Name and version of the engine and its setting, as collections carry it. */
export function engineName(vectors: PointVectors): string {
  return vectors ? `${mergeSetting.name}+vectors` : mergeSetting.name;
}

function mergeQuestion(
  { points, prompt, rules }: MergeQuestion,
  collection: CollectionFrequencies,
  vectors: PointVectors,
  trust: number,
): MergeResult {
  const scores = pairScores(points, prompt, collection, vectors);
  const constraints = mergeConstraints(points, rules);
  const threshold = relativeThreshold(points, scores, trust);
  const links = new GroupLinks(scores, constraints);
  links.linkAbove(threshold);
  links.takeInLeftOvers(threshold);
  const groups = links.assignment(points.length);
  refineGroups(scores, groups, constraints, threshold);
  const members = membersInOrder(groups, scores);
  const idOf = (place: number) => points[place]?.id ?? '';
  return {
    engine: engineName(vectors),
    groups: members.map(group => ({ members: group.map(idOf) })),
    maybe: maybeSame(members, scores, constraints, threshold).map(
      ({ points: [first, second], score }) => ({
        points: [idOf(first), idOf(second)],
        score,
      }),
    ),
  };
}
