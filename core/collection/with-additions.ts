import { addAnswers, type SourceAnswer } from './add-answers.ts';
import type { Addition } from './addition.ts';
import { questionIntegrity } from './collection-integrity.ts';
import type { Collection, QuestionContent, QuestionId } from './collection.ts';

/** A question that the collection does not have by itself. */
export function emptyContent(id: QuestionId): QuestionContent {
  return { schema: 1, id, answers: [], mergedPoints: [] };
}

/**
 * A question with what all additions say to it. An addition that does not fit, because an identifier stands for something else
 * meanwhile, is left out of this question.
 * @param content without additions
 * @param additions those that hold, in the order of their places
 * @param collection with all additions
 */
export function withAdditions(
  content: QuestionContent,
  additions: readonly Addition[],
  collection: Collection,
): QuestionContent {
  const given = additions.map(({ source, answers }): SourceAnswer => ({
    source: source.id,
    added: answers.find(({ question }) => question === content.id) ?? null,
  }));
  const apply = (some: readonly SourceAnswer[]) =>
    addAnswers(content, some, collection.sources);
  const fits = (some: readonly SourceAnswer[]) =>
    questionIntegrity(collection, apply(some)).length === 0;
  if (fits(given)) return apply(given);
  const fitting: SourceAnswer[] = [];
  for (const each of given) if (fits([...fitting, each])) fitting.push(each);
  return apply(fitting);
}
