import type { Addition } from '../collection/addition.ts';
import { applyAdditions, inPlace } from '../collection/apply-additions.ts';
import type {
  Collection,
  QuestionContent,
  QuestionId,
} from '../collection/collection.ts';
import { emptyContent, withAdditions } from '../collection/with-additions.ts';

/** A collection that sheets are added to, as it is now. */
export interface AdditionTarget {
  /** Without additions. */
  readonly base: Collection;
  /** Of the questions that the collection has by itself, without additions. */
  readonly own: ReadonlyMap<QuestionId, QuestionContent>;
  /** Those that hold, in the order of their places. */
  readonly additions: readonly Addition[];
  /** With all additions. */
  readonly collection: Collection;
  /** Of all questions, with all additions. */
  readonly contents: ReadonlyMap<QuestionId, QuestionContent>;
}

/** Puts a collection and what was added to it together. */
export function additionTarget(
  base: Collection,
  own: ReadonlyMap<QuestionId, QuestionContent>,
  additions: readonly Addition[],
): AdditionTarget {
  const held = inPlace(additions);
  const collection = applyAdditions(base, held);
  const contents = collection.questions.map(
    ({ id }) =>
      [
        id,
        withAdditions(own.get(id) ?? emptyContent(id), held, collection),
      ] as const,
  );
  return {
    base,
    own,
    additions: held,
    collection,
    contents: new Map(contents),
  };
}

/** The collection with further additions; one of a source that has been added before takes the place of its former state. */
export function withFurther(
  { base, own, additions }: AdditionTarget,
  further: readonly Addition[],
): AdditionTarget {
  const renewed = new Set(further.map(({ source }) => source.id));
  const stay = additions.filter(({ source }) => !renewed.has(source.id));
  return additionTarget(base, own, [...stay, ...further]);
}
