import type { Addition } from '../../../core/collection/addition.ts';

/** What an import of three sheets brings to the collection `bread`: one source each. */
export const threeAdditions: readonly Addition[] = ['a', 'b', 'c'].map(
  (id, index) => ({
    schema: 1,
    collection: 'bread',
    source: { id, title: id.toUpperCase() },
    place: index + 1,
    engine: 'collate-1',
    topics: [],
    entries: [],
    answers: [],
  }),
);
