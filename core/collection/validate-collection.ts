import type { Collection, QuestionContent, QuestionId } from './collection.ts';
import {
  collectionIntegrity,
  questionIntegrity,
} from './collection-integrity.ts';
import { isCollectionId, isItemId } from './safe-id.ts';

/** How much a collection holds. */
export interface CollectionCounts {
  readonly questions: number;
  readonly sources: number;
  readonly answers: number;
  readonly points: number;
  readonly mergedPoints: number;
  /** Keyed by source id; every source of the collection is there, even one that answers nothing. */
  readonly pointsPerSource: Readonly<Record<string, number>>;
}

/** What is wrong with a collection, in whole sentences, and how much it holds. */
export interface CollectionReport {
  readonly problems: readonly string[];
  readonly counts: CollectionCounts;
}

function indexProblems(collection: Collection): readonly string[] {
  const problems: string[] = [];
  if (!isCollectionId(collection.id))
    problems.push(`The id ${collection.id} cannot name a folder.`);
  const ids = [
    ...collection.sources.map(source => source.id),
    ...collection.topics.map(topic => topic.id),
    ...collection.questions.map(question => question.id),
  ];
  for (const id of ids)
    if (!isItemId(id)) problems.push(`The id ${id} cannot name a file.`);
  const numbers = new Map<number, QuestionId>();
  for (const { id, number } of collection.questions) {
    const first = numbers.get(number);
    if (first !== undefined)
      problems.push(
        `Questions ${first} and ${id} both have the number ${number}.`,
      );
    numbers.set(number, first ?? id);
  }
  return problems;
}

function groupingProblems(content: QuestionContent): readonly string[] {
  const where = `Question ${content.id}`;
  const groups = new Map<string, number>();
  for (const member of content.mergedPoints.flatMap(merged => merged.members))
    groups.set(member, (groups.get(member) ?? 0) + 1);
  const points = content.answers.flatMap(answer => answer.points);
  const labels = content.mergedPoints
    .map(merged => merged.label.normalize('NFC').trim().toLowerCase())
    .filter(label => label !== '');
  const repeatedLabels = new Set(
    labels.filter((label, index) => labels.indexOf(label) !== index),
  );
  return [
    ...points
      .filter(point => !groups.has(point.id))
      .map(point => `${where}: point ${point.id} is in no merged point.`),
    ...points
      .filter(point => (groups.get(point.id) ?? 0) > 1)
      .map(
        point =>
          `${where}: point ${point.id} is in more than one merged point.`,
      ),
    ...[...repeatedLabels].map(
      label => `${where}: two merged points have the label “${label}”.`,
    ),
  ];
}

function coverageProblems(
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): readonly string[] {
  const listed = new Set(collection.questions.map(question => question.id));
  return [
    ...collection.questions
      .filter(question => !contents.has(question.id))
      .map(question => `Question ${question.id} has no content.`),
    ...[...contents.keys()]
      .filter(id => !listed.has(id))
      .map(
        id =>
          `There is content for question ${id}, which the collection does not list.`,
      ),
    ...[...contents]
      .filter(([id, content]) => content.id !== id)
      .map(
        ([id, content]) =>
          `The content of question ${id} says that it belongs to ${content.id}.`,
      ),
  ];
}

function countOf(
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): CollectionCounts {
  const all = [...contents.values()];
  const answers = all.flatMap(content => content.answers);
  const pointsPerSource = new Map<string, number>(
    collection.sources.map(source => [source.id, 0]),
  );
  for (const answer of answers)
    pointsPerSource.set(
      answer.source,
      (pointsPerSource.get(answer.source) ?? 0) + answer.points.length,
    );
  return {
    questions: collection.questions.length,
    sources: collection.sources.length,
    answers: answers.length,
    points: answers.reduce((sum, answer) => sum + answer.points.length, 0),
    mergedPoints: all.reduce(
      (sum, content) => sum + content.mergedPoints.length,
      0,
    ),
    pointsPerSource: Object.fromEntries(pointsPerSource),
  };
}

/**
 * Checks a whole collection, beyond what its schema says: ids are unique and can name files, sources and topics exist, a
 * source answers a question at most once, every point is in exactly one merged point, every member exists, labels are
 * unique within a question (letter case aside), question numbers are unique, and every question has its content.
 * @param contents the content of each question, keyed by question id
 */
export function validateCollection(
  collection: Collection,
  contents: ReadonlyMap<QuestionId, QuestionContent>,
): CollectionReport {
  return {
    problems: [
      ...collectionIntegrity(collection),
      ...indexProblems(collection),
      ...coverageProblems(collection, contents),
      ...[...contents.values()].flatMap(content => [
        ...questionIntegrity(collection, content),
        ...groupingProblems(content),
      ]),
    ],
    counts: countOf(collection, contents),
  };
}
