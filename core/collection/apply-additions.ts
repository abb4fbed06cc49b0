import type { Addition } from './addition.ts';
import type { Collection, QuestionEntry } from './collection.ts';

/**
 * A collection with the sources that were added to it: nothing that it has by itself moves. New sources follow its own in the
 * order of their places, new questions in the order of their numbers, and new topics in the order of their questions. A
 * question whose number another has gets one behind all others.
 * @param additions one a source at most; a source that the collection has already is renewed where it stands
 */
export function applyAdditions(
  collection: Collection,
  additions: readonly Addition[],
): Collection {
  if (additions.length === 0) return collection;
  const held = inPlace(additions);
  const entries = addedEntries(collection, held);
  const topics = new Map(
    held.flatMap(addition => addition.topics).map(topic => [topic.id, topic]),
  );
  return {
    ...collection,
    sources: withMissing(
      collection.sources,
      held.map(({ source }) => source),
    ),
    topics: withMissing(
      collection.topics,
      entries.flatMap(({ topic }) => topics.get(topic) ?? []),
    ),
    questions: [...collection.questions, ...entries],
  };
}

/** Additions in the order in which they are applied. */
export function inPlace(additions: readonly Addition[]): readonly Addition[] {
  return [...additions].sort(
    (one, other) =>
      one.place - other.place || (one.source.id < other.source.id ? -1 : 1),
  );
}

/** The questions that the collection does not have by itself, each once, in the order of their numbers. */
function addedEntries(
  { questions }: Collection,
  additions: readonly Addition[],
): readonly QuestionEntry[] {
  const own = new Set(questions.map(({ id }) => id));
  const entries = withMissing(
    [],
    additions.flatMap(addition => addition.entries),
  ).filter(({ id }) => !own.has(id));
  const taken = new Set(questions.map(({ number }) => number));
  let last = Math.max(0, ...taken, ...entries.map(({ number }) => number));
  return [...entries]
    .sort(byNumber)
    .map(entry => {
      const number = taken.has(entry.number) ? ++last : entry.number;
      taken.add(number);
      return { ...entry, number };
    })
    .sort(byNumber);
}

function byNumber(one: QuestionEntry, other: QuestionEntry): number {
  return one.number - other.number;
}

/** A list with those of some items whose ids it does not have yet. */
function withMissing<Item extends { readonly id: string }>(
  list: readonly Item[],
  items: readonly Item[],
): readonly Item[] {
  const byId = new Map(list.map(item => [item.id, item]));
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
