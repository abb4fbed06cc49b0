import type { Collection, QuestionContent } from './collection.ts';

/** The values that occur more than once, each named once, in order of their second appearance. */
function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values)
    if (seen.has(value)) twice.add(value);
    else seen.add(value);
  return [...twice];
}

/**
 * What makes an index of questions unusable: an id that stands for two things, or a question whose topic does not exist.
 * @returns one sentence a problem; empty when the index can be used
 */
export function collectionIntegrity(collection: Collection): readonly string[] {
  const topics = new Set(collection.topics.map(topic => topic.id));
  return [
    ...repeated(collection.sources.map(source => source.id)).map(
      id => `The source id ${id} is used twice.`,
    ),
    ...repeated(collection.topics.map(topic => topic.id)).map(
      id => `The topic id ${id} is used twice.`,
    ),
    ...repeated(collection.questions.map(question => question.id)).map(
      id => `The question id ${id} is used twice.`,
    ),
    ...collection.questions
      .filter(question => !topics.has(question.topic))
      .map(
        question =>
          `Question ${question.id} belongs to the topic ${question.topic}, which does not exist.`,
      ),
  ];
}

/**
 * What makes a question's content unusable: an id that stands for two texts, an answer of an unknown source or a second one
 * of the same source, or a merged point with a member that does not exist. Highlights and citations hang on these ids.
 * @returns one sentence a problem, each naming the question; empty when the content can be used
 */
export function questionIntegrity(
  collection: Collection,
  content: QuestionContent,
): readonly string[] {
  const where = `Question ${content.id}`;
  const sources = new Set(collection.sources.map(source => source.id));
  const points = content.answers.flatMap(answer =>
    answer.points.map(point => point.id),
  );
  const known = new Set(points);
  const answered = content.answers.map(answer => answer.source);
  const texts = [...points, ...content.mergedPoints.map(merged => merged.id)];
  return [
    ...answered
      .filter(source => !sources.has(source))
      .map(
        source =>
          `${where}: an answer is of source ${source}, which does not exist.`,
      ),
    ...repeated(answered).map(
      source => `${where}: source ${source} has two answers.`,
    ),
    ...repeated(texts).map(
      id => `${where}: the id ${id} stands for two texts.`,
    ),
    ...content.mergedPoints.flatMap(merged =>
      merged.members
        .filter(member => !known.has(member))
        .map(
          member =>
            `${where}: merged point ${merged.id} has the member ${member}, which does not exist.`,
        ),
    ),
  ];
}
