import type {
  Answer,
  Collection,
  MergedPoint,
  Point,
  QuestionContent,
  QuestionEntry,
  Topic,
} from '../collection/collection.ts';
import type { MergeQuestion, MergeResult } from '../merge/merge-input.ts';
import { headline } from './headline.ts';
import { identifierOf } from './identifier-of.ts';
import type { ImportQuestion } from './import-preview.ts';
import type {
  ParsedPoint,
  ParsedQuestion,
  ParsedSheet,
} from './parsed-sheet.ts';

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

/** Most letters a label may have; what is longer is no label but a sentence. */
const longestLabel = 300;
/** As many letters of a claim as the engine looks at: what a longer one says is clear by then, and its memory is not endless. */
const longestClaim = 4_000;
/** Most letters of one text of a collection: a file without line ends may well have a claim that is longer. */
const longestText = 100_000;

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
      answers: answersOf(question, sheets, sources),
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
    points: answers.flatMap(({ source, points }) =>
      points.map(point => ({
        ...point,
        text: point.text.slice(0, longestClaim),
        source,
        id: `${id}/${point.id}`,
      })),
    ),
    rules: [],
  }));
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

function answersOf(
  question: ImportQuestion,
  sheets: readonly ImportedSheet[],
  sources: ReadonlyMap<string, string>,
): readonly Answer[] {
  return sheets.flatMap(({ file, sheet }) => {
    const parts = question.parts
      .filter(part => part.file === file)
      .map(part => sheet.questions[part.question])
      .filter(part => part !== undefined);
    const source = sources.get(file);
    if (parts.length === 0 || source === undefined) return [];
    return [answerOf(source, parts)];
  });
}

/** A file that answers a question twice gives one answer, in the order of the file. */
function answerOf(source: string, parts: readonly ParsedQuestion[]): Answer {
  const joined = (texts: readonly string[]) =>
    piecesOf(texts.filter(text => text !== '').join(' '));
  const [lead = '', ...afterLead] = joined(parts.map(part => part.lead));
  const [closing = '', ...afterClosing] = joined(
    parts.map(part => part.closing),
  );
  // What a lead or closing cannot hold is said as points, for nothing may be lost.
  const claims: readonly Claim[] = [
    ...afterLead.map(text => ({ text })),
    ...parts.flatMap(part => part.points).flatMap(claimsOf),
    ...afterClosing.map(text => ({ text })),
  ];
  return {
    source,
    lead,
    points: claims.map((claim, index): Point => ({
      id: `${source}.${String(index + 1)}`,
      ...claim,
    })),
    closing,
  };
}

type Claim = Pick<Point, 'label' | 'text'>;

/** A point as a collection holds it: without blanks around it, and in several pieces when it is too long for one. */
function claimsOf(point: ParsedPoint): readonly Claim[] {
  // A label in bold may have its colon within the bold.
  const label = (point.label ?? '').replace(/[\s:]+$/u, '').trim();
  const text = point.text.trim();
  // A label that stands alone is the claim itself.
  if (label === '' || text === '')
    return piecesOf(text || label).map(piece => ({ text: piece }));
  if (label.length > longestLabel)
    return piecesOf(`${label}: ${text}`).map(piece => ({ text: piece }));
  return piecesOf(text).map((piece, index) =>
    index === 0 ? { label, text: piece } : { text: piece },
  );
}

/** A text in pieces that a collection can hold, cut between words where there are any. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longestText) {
    const blank = rest.lastIndexOf(' ', longestText);
    const end = blank > 0 ? blank : longestText;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
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
    const label = first?.label ?? headline(first?.text ?? '');
    return {
      id: `m${String(index + 1)}`,
      label,
      statement: first?.text ?? '',
      members,
    };
  });
}
