import { addAnswers } from '../collection/add-answers.ts';
import type {
  AddedAnswer,
  Addition,
  JoinedPoint,
} from '../collection/addition.ts';
import type { QuestionId, TextId } from '../collection/collection.ts';
import type { MergeGroup } from '../merge/merge-input.ts';
import type { PlaceQuestion, PlaceResult } from '../merge/place-points.ts';
import { nameGroups } from './name-groups.ts';
import { withFurther, type AdditionTarget } from './addition-target.ts';
import { mergePointsOf } from './build-collection.ts';
import type {
  AddedSheet,
  AdditionDraft,
  QuestionDraft,
} from './draft-additions.ts';

/** What the engine is to be asked: all questions of the collection, for their statistics; those of the draft come first. */
export function placeQuestionsOf({
  target,
  collection,
  questions,
}: AdditionDraft): readonly PlaceQuestion[] {
  const drafted = new Set(questions.map(({ entry }) => entry.id));
  const others = target.collection.questions
    .filter(({ id }) => !drafted.has(id))
    .flatMap(entry => {
      const content = target.contents.get(entry.id);
      return content ? [{ entry, content, standing: content }] : [];
    });
  const asked = questions.map(draft => ({
    entry: draft.entry,
    standing: draft.standing,
    content: addAnswers(
      draft.standing,
      [...draft.answers].map(([source, { lead, points, closing }]) => ({
        source,
        added: { question: draft.entry.id, lead, points, closing, merged: [] },
      })),
      collection.sources,
    ),
  }));
  return [...asked, ...others].map(({ entry, content, standing }) => ({
    id: entry.id,
    prompt: entry.prompt,
    points: mergePointsOf(entry.id, content.answers),
    groups: standing.mergedPoints.map(({ members }) => ({
      members: members.map(member => `${entry.id}/${member}`),
    })),
  }));
}

/** The additions, and the collection with them. */
export interface FinishedAdditions {
  /** One a sheet. */
  readonly additions: readonly Addition[];
  readonly after: AdditionTarget;
}

/**
 * The finished additions.
 * @param results in the order of {@link placeQuestionsOf}; those behind the questions of the draft are of no account
 */
export function finishAdditions(
  draft: AdditionDraft,
  results: readonly PlaceResult[],
): FinishedAdditions {
  const { target, sheets } = draft;
  const answered = draft.questions.map((question, index) =>
    answersIn(question, results[index], target),
  );
  const additions = sheets.map((sheet, index) => ({
    ...surroundings(draft, sheet, index),
    engine: results[0]?.engine ?? 'none',
    answers: answered.flatMap(answers => answers.get(sheet.source.id) ?? []),
  }));
  return { additions, after: withFurther(target, additions) };
}

/** All of an addition but what it says. */
function surroundings(
  { target, collection, questions }: AdditionDraft,
  { source }: AddedSheet,
  index: number,
): Omit<Addition, 'engine' | 'answers'> {
  const former = target.additions.find(each => each.source.id === source.id);
  const own = new Set(target.base.questions.map(({ id }) => id));
  const had = new Set(former?.entries.map(({ id }) => id));
  const answered = new Set(
    questions
      .filter(({ answers }) => answers.has(source.id))
      .map(({ entry }) => entry.id),
  );
  // A question that was there does not go because a source has nothing to say to it any more.
  const entries = collection.questions.filter(
    ({ id }) => !own.has(id) && (answered.has(id) || had.has(id)),
  );
  const topics = new Set(entries.map(({ topic }) => topic));
  const last = Math.max(0, ...target.additions.map(({ place }) => place));
  return {
    schema: 1,
    collection: collection.id,
    source,
    place: former?.place ?? last + 1 + index,
    topics: collection.topics.filter(({ id }) => topics.has(id)),
    entries,
  };
}

/** What each source says to a question, with the merged points that its points stand in. */
function answersIn(
  { entry, before, standing, answers }: QuestionDraft,
  result: PlaceResult | undefined,
  target: AdditionTarget,
): ReadonlyMap<string, AddedAnswer> {
  const groups = (result?.groups ?? []).map(({ members }: MergeGroup) =>
    members.map(id => id.slice(entry.id.length + 1)),
  );
  const ranks = ranksOf(before.id, target);
  const named = nameGroups(groups, { before, standing, answers }, ranks);
  return new Map(
    [...answers].map(([source, { lead, points, closing }]) => {
      const own = new Set(points.map(({ id }) => id));
      const merged = named.flatMap((group): JoinedPoint[] => {
        const members = group.members.filter(id => own.has(id));
        return members.length === 0 ? [] : [{ ...group, members }];
      });
      return [
        source,
        { question: entry.id, lead, points, closing, merged },
      ] as const;
    }),
  );
}

/** The ranks of the merged points that additions have founded in a question. */
function ranksOf(
  question: QuestionId,
  { additions }: AdditionTarget,
): ReadonlyMap<TextId, number> {
  return new Map(
    additions
      .flatMap(({ answers }) => answers)
      .filter(answer => answer.question === question)
      .flatMap(({ merged }) => merged)
      .map(({ id, rank }) => [id, rank]),
  );
}
