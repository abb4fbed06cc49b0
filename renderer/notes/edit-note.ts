import { describeTarget } from '../../core/anchor/describe-target.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { TextId } from '../../core/collection/collection.ts';
import type { QuestionRef } from '../../core/contract.ts';
import type { StudyChange } from '../../core/study/study-change.ts';
import { textsOfQuestion } from '../highlight/question-anchors.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { changeQuietly, changeStudy, travel } from '../state/change-study.ts';
import { announce, showToast } from '../state/notify.ts';

/** What a person has written about a passage. */
export interface NoteDraft {
  readonly note: string;
  readonly tags: readonly string[];
}

/** What it takes to turn a note into its draft; nothing when they agree. */
export function noteChanges(
  id: string,
  saved: NoteDraft,
  draft: NoteDraft,
  modified: string,
): readonly StudyChange[] {
  const { note, tags } = draft;
  const changes: StudyChange[] = [];
  if (note !== saved.note)
    changes.push({ type: 'annotation.note', id, note, modified });
  if (JSON.stringify(tags) !== JSON.stringify(saved.tags))
    changes.push({ type: 'annotation.tags', id, tags, modified });
  return changes;
}

/**
 * Saves changes to a note of a question. If another question has been opened meanwhile, they are saved all the same, only
 * without a step of undo.
 * @returns null when they are durable, or else the reason why not
 */
export async function saveNote(
  app: App,
  ref: QuestionRef,
  changes: readonly StudyChange[],
): Promise<string | null> {
  const open = app.study.get().question?.record;
  if (open?.question === ref.question && open.collection === ref.collection) {
    const outcome = await changeQuietly(app, 'Note changed', changes);
    return outcome.saved ? null : outcome.message;
  }
  try {
    await call(app.host, 'study.change', { ...ref, changes });
    return null;
  } catch (failure) {
    return failureMessage(failure);
  }
}

/** Takes the words off a highlight and leaves the highlight and its tags. */
export async function deleteNote(app: App, id: string): Promise<void> {
  const modified = new Date().toISOString();
  const { saved } = await changeStudy(app, 'Note deleted', [
    { type: 'annotation.note', id, note: '', modified },
  ]);
  if (saved) offerUndo(app, 'Note deleted');
}

/** Removes a highlight with its note. */
export async function deleteHighlight(app: App, id: string): Promise<void> {
  const { active } = app.marking.get();
  if (active === id) app.marking.set({ active: null, editing: null });
  const { saved } = await changeStudy(app, 'Highlight removed', [
    { type: 'annotation.delete', id },
  ]);
  if (saved) offerUndo(app, 'Highlight removed');
}

/** Puts a highlight on a passage that a person has confirmed. */
export async function placeHighlight(
  app: App,
  annotation: Annotation,
  place: {
    readonly source: TextId;
    readonly start: number;
    readonly end: number;
  },
): Promise<boolean> {
  const { id } = annotation;
  const content = app.study.get().question?.content ?? null;
  const text = textsOfQuestion(content).get(place.source);
  if (text === undefined) return false;
  const target = describeTarget(place.source, text, place.start, place.end);
  const modified = new Date().toISOString();
  const { saved } = await changeStudy(app, 'Highlight placed', [
    { type: 'annotation.retarget', id, target, modified },
  ]);
  if (saved) announce(app, 'The highlight stands here again');
  return saved;
}

function offerUndo(app: App, message: string): void {
  showToast(app, message, {
    label: 'Undo',
    run: () => void travel(app, 'undo'),
  });
}
