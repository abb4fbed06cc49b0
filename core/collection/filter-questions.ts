import type { Collection, QuestionEntry, Topic } from './collection.ts';

/** A topic with those of its questions that are shown. */
export interface TopicGroup {
  readonly topic: Topic;
  readonly questions: readonly QuestionEntry[];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Questions by topic, in the collection's order. A query keeps those whose number is it, or whose prompt or topic holds all
 * of its words; case and accents do not matter. Topics left empty are left out.
 */
export function filterQuestions(
  collection: Collection,
  query: string,
): readonly TopicGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const groups = collection.topics.map(topic => ({
    topic,
    questions: collection.questions.filter(
      entry => entry.topic === topic.id && matches(entry, topic, words),
    ),
  }));
  return groups.filter(group => group.questions.length > 0);
}

function matches(
  entry: QuestionEntry,
  topic: Topic,
  words: readonly string[],
): boolean {
  const text = folded(`${entry.prompt} ${topic.title}`);
  return words.every(
    word => text.includes(word) || String(entry.number) === word,
  );
}
