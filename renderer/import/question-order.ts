import type { ImportQuestion } from '../../core/import/import-preview.ts';

/** Questions of one topic, as the collection will show them. */
export interface TopicGroup {
  readonly topic: string | null;
  readonly questions: readonly ImportQuestion[];
}

/** Where a question goes: a place up or down, or an end of its topic. */
export type Move = 'up' | 'down' | 'first' | 'last';

/** The questions in the order in which they are to stand; those that are not named follow in their own. */
export function inOrder(
  questions: readonly ImportQuestion[],
  order: readonly number[],
): readonly ImportQuestion[] {
  if (order.length === 0) return questions;
  const places = new Map(order.map((number, place) => [number, place]));
  const placeOf = ({ number }: ImportQuestion) =>
    places.get(number) ?? order.length;
  return questions.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The questions by topic: topics in the order of their first question, as a collection has them. */
export function byTopic(
  questions: readonly ImportQuestion[],
): readonly TopicGroup[] {
  const groups = new Map<string | null, ImportQuestion[]>();
  for (const question of questions) {
    const group = groups.get(question.topic);
    if (group) group.push(question);
    else groups.set(question.topic, [question]);
  }
  return [...groups].map(([topic, ofTopic]) => ({ topic, questions: ofTopic }));
}

/** The numbers of all questions as they stand. */
export function numbersOf(groups: readonly TopicGroup[]): readonly number[] {
  return groups.flatMap(({ questions }) => questions.map(each => each.number));
}

/** The order after a question was moved within its topic, or null when it stands there already. */
export function orderAfterMove(
  groups: readonly TopicGroup[],
  number: number,
  move: Move,
): readonly number[] | null {
  const group = groupOf(groups, number);
  const from = group?.questions.findIndex(each => each.number === number) ?? 0;
  const last = (group?.questions.length ?? 0) - 1;
  const to = { up: from - 1, down: from + 1, first: 0, last }[move];
  return orderAfterPlacing(groups, number, to);
}

/**
 * The order after a question was put at a place of its topic, counted without it; null when nothing changes or the place is
 * not one of the topic.
 */
export function orderAfterPlacing(
  groups: readonly TopicGroup[],
  number: number,
  to: number,
): readonly number[] | null {
  const group = groupOf(groups, number);
  const question = group?.questions.find(each => each.number === number);
  if (!group || !question) return null;
  const from = group.questions.indexOf(question);
  if (to === from || to < 0 || to >= group.questions.length) return null;
  const questions = group.questions
    .toSpliced(from, 1)
    .toSpliced(to, 0, question);
  return numbersOf(
    groups.map(each => (each === group ? { ...group, questions } : each)),
  );
}

/** The order after a topic with all its questions was moved, or null at an end of the list. */
export function orderAfterTopicMove(
  groups: readonly TopicGroup[],
  topic: string | null,
  move: 'up' | 'down',
): readonly number[] | null {
  const from = groups.findIndex(each => each.topic === topic);
  const to = from + (move === 'up' ? -1 : 1);
  const group = groups[from];
  if (!group || to < 0 || to >= groups.length) return null;
  return numbersOf(groups.toSpliced(from, 1).toSpliced(to, 0, group));
}

/** The topic that a question stands in. */
export function groupOf(
  groups: readonly TopicGroup[],
  number: number,
): TopicGroup | undefined {
  return groups.find(({ questions }) =>
    questions.some(each => each.number === number),
  );
}
