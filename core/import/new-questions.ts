import type {
  Collection,
  QuestionEntry,
  Topic,
} from '../collection/collection.ts';
import { longestText } from './answer-of-sheet.ts';
import { contentId } from './content-id.ts';
import type { ImportQuestion } from './import-preview.ts';

/** Where new questions stand whose sheet names no topic. */
const added = 'Added';

/**
 * A collection with the questions that it does not have, behind its own, under the topics that they name. Their identifiers
 * come from their texts: a question that was withdrawn and comes again is the same one.
 */
export function newQuestions(
  collection: Collection,
  questions: readonly ImportQuestion[],
): Collection {
  const topics: Topic[] = [...collection.topics];
  const entries: QuestionEntry[] = [...collection.questions];
  const numbers = new Set(entries.map(({ number }) => number));
  const ids = new Set(entries.map(({ id }) => id));
  for (const { number, topic, prompt } of questions) {
    if (numbers.has(number)) continue;
    numbers.add(number);
    const words =
      prompt.trim().slice(0, longestText).trim() ||
      `Question ${String(number)}`;
    const id = contentId('added-', words, ids);
    ids.add(id);
    entries.push({ id, number, topic: topicId(topics, topic), prompt: words });
  }
  return { ...collection, topics, questions: entries };
}

/** The topic of this title; one that is not there yet is added. */
function topicId(topics: Topic[], named: string | null): string {
  const title = named?.trim().slice(0, 300) || added;
  const known = topics.find(topic => topic.title === title);
  if (known) return known.id;
  const taken = new Set(topics.map(({ id }) => id));
  const id = contentId('topic-', title, taken);
  topics.push({ id, title });
  return id;
}
