import { applyStudyChange } from '../../core/study/apply-study-change.ts';
import type { StudyChange } from '../../core/study/study-change.ts';
import { invertStudyChange } from '../../core/study/invert-study-change.ts';
import {
  pushStep,
  redoStep,
  undoStep,
  type StudyHistory,
} from '../../core/study/study-history.ts';
import type { StudyRecord } from '../../core/study/study-record.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from './app.ts';
import { announce, showToast } from './notify.ts';
import { showing } from './shown-question.ts';

/** Whether changes are durable, and if not, why not. */
export type StudyOutcome =
  | { readonly saved: true }
  | { readonly saved: false; readonly message: string };

/**
 * Applies changes at once, saves them, and takes them back if the save fails. One gesture is one step of undo. A failure
 * is told as a toast.
 * @param title what was done, in a few words, for undo: "Highlight removed"
 */
export async function changeStudy(
  app: App,
  title: string,
  changes: readonly StudyChange[],
): Promise<StudyOutcome> {
  const outcome = await changeQuietly(app, title, changes);
  if (!outcome.saved) showToast(app, outcome.message);
  return outcome;
}

/** As {@link changeStudy}, for a caller that tells of a failure where the person is looking. */
export async function changeQuietly(
  app: App,
  title: string,
  changes: readonly StudyChange[],
): Promise<StudyOutcome> {
  const record = app.study.get().given?.record;
  if (!record) return nothingOpen;
  const inverse = inverted(record, changes);
  const history = pushStep(app.study.get().history, {
    title,
    changes,
    inverse,
  });
  return commit(app, changes, inverse, history);
}

/** Takes the last step back, or does the last undone step again. */
export async function travel(
  app: App,
  direction: 'undo' | 'redo',
): Promise<void> {
  const step = (direction === 'undo' ? undoStep : redoStep)(
    app.study.get().history,
  );
  if (step === null) {
    announce(app, direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
    return;
  }
  const { changes, inverse } = step;
  const outcome = await commit(app, changes, inverse, step.history);
  if (outcome.saved)
    announce(
      app,
      `${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.title}`,
    );
  else showToast(app, outcome.message);
}

const nothingOpen: StudyOutcome = {
  saved: false,
  message: 'No question is open, so nothing was changed.',
};

function inverted(
  record: StudyRecord,
  changes: readonly StudyChange[],
): readonly StudyChange[] {
  const inverse: StudyChange[] = [];
  let state = record;
  for (const change of changes) {
    inverse.unshift(invertStudyChange(state, change));
    state = applyStudyChange(state, change);
  }
  return inverse;
}

async function commit(
  app: App,
  changes: readonly StudyChange[],
  inverse: readonly StudyChange[],
  history: StudyHistory,
): Promise<StudyOutcome> {
  const { given, history: before } = app.study.get();
  if (given === null) return nothingOpen;
  const { collection, question: id } = given.record;
  apply(app, id, changes);
  app.study.set({ history });
  try {
    await call(app.host, 'study.change', {
      collection,
      question: id,
      changes,
    });
    return { saved: true };
  } catch (failure) {
    apply(app, id, inverse);
    app.study.set({ history: before });
    return { saved: false, message: failureMessage(failure) };
  }
}

/** Edits the open record, if it is still the open one: an answer that arrives late changes nothing else. */
function apply(app: App, id: string, changes: readonly StudyChange[]): void {
  const { given } = app.study.get();
  if (given === null || given.record.question !== id) return;
  const record = changes.reduce(applyStudyChange, given.record);
  app.study.set(showing({ ...given, record }));
}
