import type {
  Answer,
  Collection,
  MergedPoint,
  QuestionContent,
  QuestionEntry,
  Topic,
} from '../collection/collection.ts';
import type {
  MergePoint,
  MergeQuestion,
  MergeResult,
} from '../merge/merge-input.ts';
import { answersTo, longestText } from './answer-of-sheet.ts';
import { labelOf } from './headline.ts';
import { identifierOf } from './identifier-of.ts';
import type { ImportQuestion } from './import-preview.ts';
import type { ParsedSheet } from './parsed-sheet.ts';

/** A file that goes into a collection as one of its sources. */
export interface ImportedSheet {
  /** Id of the file within the import. */
  readonly file: string;
  readonly title: string;
  readonly sheet: ParsedSheet;
}

/** A collection on its way: everything but the merged points, for which the engine is asked. */
export interface CollectionDraft {
  readonly collection: Collection;
  readonly questions: readonly {
    readonly id: string;
    readonly answers: readonly Answer[];
  }[];
}

/** As many letters of a claim as the engine looks at: what a longer one says is clear by then, and its memory is not endless. */
const longestClaim = 4_000;

/**
 * Gives every source, question and point its identifier, and every question its place.
 * @param id identifier of the collection, not in use
 * @param sheets in the order in which their sources are to be lettered
 * @param questions with numbers that differ from each other
 */
export function draftCollection(
  id: string,
  title: string,
  sheets: readonly ImportedSheet[],
  questions: readonly ImportQuestion[],
): CollectionDraft {
  const sources = sourceIds(sheets);
  const topics = topicsOf(questions);
  const entries = questions.map((question): QuestionEntry => ({
    id: `q${String(question.number).padStart(2, '0')}`,
    number: question.number,
    topic: topics.idOf(question.topic),
    prompt:
      question.prompt.trim().slice(0, longestText).trim() ||
      `Question ${String(question.number)}`,
  }));
  return {
    collection: {
      schema: 1,
      id,
      title,
      description: '',
      language: 'en',
      licence: 'Yours',
      engine: 'none',
      sources: sheets.map(sheet => ({
        id: sources.get(sheet.file) ?? sheet.file,
        title: sheet.title.slice(0, 300),
      })),
      topics: topics.list,
      questions: entries,
    },
    questions: questions.map((question, index) => ({
      id: entries[index]?.id ?? '',
      answers: answersTo(question, sheets, sources),
    })),
  };
}

/** What the engine is to be asked, in the order of the questions; the ids of points are made unique among all of them. */
export function mergeQuestionsOf(
  draft: CollectionDraft,
): readonly MergeQuestion[] {
  return draft.questions.map(({ id, answers }, index) => ({
    id,
    prompt: draft.collection.questions[index]?.prompt ?? '',
    points: mergePointsOf(id, answers),
    rules: [],
  }));
}

/** The points of some answers as the engine sees them. Their ids are those of the question and of the point. */
export function mergePointsOf(
  question: string,
  answers: readonly Answer[],
): readonly MergePoint[] {
  return answers.flatMap(({ source, points }) =>
    points.map(point => ({
      ...point,
      text: point.text.slice(0, longestClaim),
      source,
      id: `${question}/${point.id}`,
    })),
  );
}

/**
 * The finished collection: each group becomes a merged point whose statement is the words of its representative.
 * @param results one a question, in the order of {@link mergeQuestionsOf}
 */
export function finishCollection(
  draft: CollectionDraft,
  results: readonly MergeResult[],
): {
  readonly collection: Collection;
  readonly contents: readonly QuestionContent[];
} {
  const engine = results[0]?.engine ?? draft.collection.engine;
  return {
    collection: { ...draft.collection, engine },
    contents: draft.questions.map(({ id, answers }, index) => ({
      schema: 1,
      id,
      answers,
      mergedPoints: mergedPointsOf(id, answers, results[index]),
    })),
  };
}

function sourceIds(
  sheets: readonly ImportedSheet[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { file, title } of sheets)
    ids.set(file, identifierOf(title, 'sheet', new Set(ids.values())));
  return ids;
}

/** Topics in the order of their first question; questions without one come under a topic of their own. */
function topicsOf(questions: readonly ImportQuestion[]): {
  readonly list: readonly Topic[];
  readonly idOf: (topic: string | null) => string;
} {
  const ids = new Map<string, string>();
  for (const { topic } of questions) {
    const title = topicTitle(topic);
    if (!ids.has(title))
      ids.set(title, identifierOf(title, 'topic', new Set(ids.values())));
  }
  return {
    list: [...ids].map(([title, id]) => ({ id, title })),
    idOf: topic => ids.get(topicTitle(topic)) ?? '',
  };
}

function topicTitle(topic: string | null): string {
  return topic?.trim().slice(0, 300) || 'Questions';
}

function mergedPointsOf(
  question: string,
  answers: readonly Answer[],
  result: MergeResult | undefined,
): readonly MergedPoint[] {
  const points = new Map(
    answers.flatMap(answer => answer.points).map(point => [point.id, point]),
  );
  return (result?.groups ?? []).map((group, index) => {
    const members = group.members.map(id => id.slice(question.length + 1));
    const first = points.get(members[0] ?? '');
    return {
      id: `m${String(index + 1)}`,
      label: first ? labelOf(first) : '',
      statement: first?.text ?? '',
      members,
    };
  });
}
