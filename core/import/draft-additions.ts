import { addAnswers, type SourceAnswer } from '../collection/add-answers.ts';
import type { AddedAnswer } from '../collection/addition.ts';
import type {
  Answer,
  Collection,
  Point,
  QuestionContent,
  QuestionEntry,
  QuestionId,
  Source,
  TextId,
} from '../collection/collection.ts';
import { emptyContent } from '../collection/with-additions.ts';
import type { AdditionTarget } from './addition-target.ts';
import { answersTo } from './answer-of-sheet.ts';
import type { ImportedSheet } from './build-collection.ts';
import { contentId } from './content-id.ts';
import type { ImportQuestion } from './import-preview.ts';
import { matchPoints } from './match-points.ts';
import { textIdsOf, wordsOf } from './name-groups.ts';
import { newQuestions } from './new-questions.ts';

/** A sheet and the source that it becomes, or whose newer state it is. */
export interface AddedSheet extends ImportedSheet {
  readonly source: Source;
}

/** Additions on their way: everything but the places of the points that are new, for which the engine is asked. */
export interface AdditionDraft {
  readonly target: AdditionTarget;
  readonly sheets: readonly AddedSheet[];
  /** With the sources and questions that are new. */
  readonly collection: Collection;
  /** Those that the sheets answer, and those that a renewed source answered before. */
  readonly questions: readonly QuestionDraft[];
}

/** A question that sheets say something to. */
export interface QuestionDraft {
  readonly entry: QuestionEntry;
  /** As it is now; empty for a new question. */
  readonly before: QuestionContent;
  /** Without the points that are gone, and without those that are new. */
  readonly standing: QuestionContent;
  /** What the sheets say, by source; points that were there before have their ids. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * Gives the sources, questions and points of some sheets their identifiers in a collection that is there. A point of a renewed
 * source that is the same as before, or nearly, keeps its own, and with it its merged point.
 */
export function draftAdditions(
  target: AdditionTarget,
  sheets: readonly AddedSheet[],
  questions: readonly ImportQuestion[],
): AdditionDraft {
  const collection = newQuestions(
    withSources(target.collection, sheets),
    questions,
  );
  const asked = new Map(questions.map(each => [each.number, each]));
  return {
    target,
    sheets,
    collection,
    questions: collection.questions.flatMap(entry => {
      const before = target.contents.get(entry.id) ?? emptyContent(entry.id);
      const question = asked.get(entry.number);
      const answers = question ? answersOf(question, sheets) : new Map();
      const isMeant = sheets.some(
        ({ source }) =>
          answers.has(source.id) ||
          before.answers.some(answer => answer.source === source.id),
      );
      return isMeant
        ? [draftQuestion(entry, before, answers, sheets, collection)]
        : [];
    }),
  };
}

function withSources(
  collection: Collection,
  sheets: readonly AddedSheet[],
): Collection {
  const known = new Set(collection.sources.map(({ id }) => id));
  const fresh = sheets
    .map(({ source }) => source)
    .filter(({ id }) => !known.has(id));
  return { ...collection, sources: [...collection.sources, ...fresh] };
}

function answersOf(
  question: ImportQuestion,
  sheets: readonly AddedSheet[],
): ReadonlyMap<string, Answer> {
  const sources = new Map(sheets.map(({ file, source }) => [file, source.id]));
  return new Map(
    answersTo(question, sheets, sources).map(answer => [answer.source, answer]),
  );
}

function draftQuestion(
  entry: QuestionEntry,
  before: QuestionContent,
  given: ReadonlyMap<string, Answer>,
  sheets: readonly AddedSheet[],
  { sources }: Collection,
): QuestionDraft {
  const taken = new Set(textIdsOf(before));
  const answers = new Map<string, Answer>();
  const stays: SourceAnswer[] = [];
  for (const { source } of sheets) {
    const answer = given.get(source.id);
    const former = before.answers.find(each => each.source === source.id);
    if (!answer) {
      stays.push({ source: source.id, added: null });
      continue;
    }
    const identified = identify(answer, former?.points ?? [], taken);
    answers.set(source.id, identified);
    stays.push({
      source: source.id,
      added: keptOf(entry.id, identified, former?.points ?? [], before),
    });
  }
  return {
    entry,
    before,
    answers,
    standing: addAnswers(before, stays, sources),
  };
}

/** The answer with the ids of the points that it had before; a new one is called by its words. */
function identify(
  answer: Answer,
  former: readonly Point[],
  taken: Set<TextId>,
): Answer {
  const matches = matchPoints(former, answer.points);
  return {
    ...answer,
    points: answer.points.map((point, place) => {
      const match = former[matches[place] ?? -1];
      const id =
        match?.id ??
        contentId(`${answer.source.slice(0, 60)}.`, wordsOf(point), taken);
      taken.add(id);
      return { ...point, id };
    }),
  };
}

/** The points that were there before, where they stood. */
function keptOf(
  question: QuestionId,
  { lead, points, closing }: Answer,
  former: readonly Point[],
  { mergedPoints }: QuestionContent,
): AddedAnswer {
  const had = new Set(former.map(({ id }) => id));
  const kept = points.filter(({ id }) => had.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    question,
    lead,
    points: kept,
    closing,
    merged: mergedPoints.flatMap(({ id, members }) => {
      const own = members.filter(member => ids.has(member));
      return own.length === 0
        ? []
        : [{ id, rank: 0, speaker: own[0] ?? '', members: own }];
    }),
  };
}
