import type { Addition } from '../collection/addition.ts';
import { emptyContent } from '../collection/with-additions.ts';
import type { PointVectors } from '../merge/merge-input.ts';
import { placePoints } from '../merge/place-points.ts';
import type { AdditionTarget } from './addition-target.ts';
import type { AdditionDraft } from './draft-additions.ts';
import { finishAdditions, placeQuestionsOf } from './finish-additions.ts';
import type { QuestionDelta } from './import-preview.ts';
import { hasChanged, questionDelta } from './question-delta.ts';

/** What an import brings to a collection, and what that changes in it. */
export interface PlacedDraft {
  /** One a sheet. */
  readonly additions: readonly Addition[];
  /** In the order of the collection; questions without change are left out. */
  readonly delta: readonly QuestionDelta[];
}

/**
 * Finds the places of all points of a draft, and tells what has changed.
 * @param vectors of all points of the draft's questions, or null: then words alone decide
 */
export function placeDraft(
  draft: AdditionDraft,
  vectors: PointVectors,
): PlacedDraft {
  const results = placePoints(placeQuestionsOf(draft), vectors);
  const { additions, after } = finishAdditions(draft, results);
  return { additions, delta: deltaBetween(draft.target, after) };
}

function deltaBetween(
  before: AdditionTarget,
  after: AdditionTarget,
): readonly QuestionDelta[] {
  return after.collection.questions
    .map(entry =>
      questionDelta(
        entry,
        before.contents.get(entry.id) ?? emptyContent(entry.id),
        after.contents.get(entry.id) ?? emptyContent(entry.id),
      ),
    )
    .filter(hasChanged);
}
