import type { Collection, QuestionContent } from '../collection/collection.ts';
import type { ParsedQuestion, ParsedSheet } from './parsed-sheet.ts';

/** A question of a collection that sheets come to: what their answers find it by. */
export interface ReferenceQuestion {
  readonly number: number;
  readonly topic: string;
  readonly prompt: string;
  /** All that its sources say to it. */
  readonly answer: string;
}

/** The questions of a collection in its order. A question whose content cannot be read is found by its text alone. */
export function referenceQuestions(
  collection: Collection,
  contents: ReadonlyMap<string, QuestionContent>,
): readonly ReferenceQuestion[] {
  const titles = new Map(collection.topics.map(({ id, title }) => [id, title]));
  return collection.questions.map(({ id, number, topic, prompt }) => ({
    number,
    topic: titles.get(topic) ?? topic,
    prompt,
    answer: (contents.get(id)?.answers ?? [])
      .map(({ lead, points, closing }) =>
        [
          lead,
          ...points.map(({ label = '', text }) => `${label} ${text}`),
          closing,
        ].join(' '),
      )
      .join(' '),
  }));
}

/** The questions as a sheet like those that are aligned with it. */
export function referenceSheet(
  questions: readonly ReferenceQuestion[],
): ParsedSheet {
  return {
    title: null,
    lines: [],
    doubts: [],
    questions: questions.map(
      ({ number, topic, prompt, answer }): ParsedQuestion => ({
        number,
        topic,
        // A question that no sheet had a text for says nothing by its name.
        prompt: prompt === `Question ${String(number)}` ? '' : prompt,
        recognition: 'number',
        line: 0,
        lead: answer,
        points: [],
        closing: '',
      }),
    ),
  };
}
