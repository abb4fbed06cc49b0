import type { Addition } from './addition.ts';
import type { Collection, QuestionEntry, Source, Topic } from './collection.ts';

/**
 * A collection with the sources that were added to it: nothing that it has by itself moves. New sources follow its own in the
 * order of their places, new topics and questions follow in the same order. A question whose number another has gets the next.
 * @param additions one a source at most; a source that the collection has already is renewed where it stands
 */
export function applyAdditions(
  collection: Collection,
  additions: readonly Addition[],
): Collection {
  if (additions.length === 0) return collection;
  const sources: Source[] = [...collection.sources];
  const topics: Topic[] = [...collection.topics];
  const questions: QuestionEntry[] = [...collection.questions];
  for (const addition of inPlace(additions)) {
    addMissing(sources, [addition.source]);
    addMissing(topics, addition.topics);
    const numbers = new Set(questions.map(({ number }) => number));
    const entries = addition.entries.map(entry => {
      const number = numbers.has(entry.number)
        ? Math.max(...numbers) + 1
        : entry.number;
      if (!hasId(questions, entry.id)) numbers.add(number);
      return { ...entry, number };
    });
    addMissing(questions, entries);
  }
  return { ...collection, sources, topics, questions };
}

/** Additions in the order in which they are applied. */
export function inPlace(additions: readonly Addition[]): readonly Addition[] {
  return [...additions].sort(
    (one, other) =>
      one.place - other.place || (one.source.id < other.source.id ? -1 : 1),
  );
}

function addMissing<Item extends { readonly id: string }>(
  list: Item[],
  items: readonly Item[],
): void {
  for (const item of items) if (!hasId(list, item.id)) list.push(item);
}

function hasId(list: readonly { readonly id: string }[], id: string): boolean {
  return list.some(each => each.id === id);
}
