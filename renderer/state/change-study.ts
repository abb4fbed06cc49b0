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

/**
 * Applies changes at once, saves them, and takes them back if the save fails. One gesture is one step of undo.
 * @param title what was done, in a few words, for undo: "Highlight removed"
 * @returns whether the changes are durable
 */
export function changeStudy(
  app: App,
  title: string,
  changes: readonly StudyChange[],
): Promise<boolean> {
  const record = app.study.get().question?.record;
  if (!record) return Promise.resolve(false);
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
  const done = await commit(app, changes, inverse, step.history);
  if (done)
    announce(
      app,
      `${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.title}`,
    );
}

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
): Promise<boolean> {
  const { question, history: before } = app.study.get();
  if (question === null) return false;
  const { collection, question: id } = question.record;
  apply(app, id, changes);
  app.study.set({ history });
  try {
    await call(app.host, 'study.change', {
      collection,
      question: id,
      changes,
    });
    return true;
  } catch (failure) {
    apply(app, id, inverse);
    app.study.set({ history: before });
    showToast(app, failureMessage(failure));
    return false;
  }
}

/** Edits the open record, if it is still the open one: an answer that arrives late changes nothing else. */
function apply(app: App, id: string, changes: readonly StudyChange[]): void {
  const { question } = app.study.get();
  if (question === null || question.record.question !== id) return;
  const record = changes.reduce(applyStudyChange, question.record);
  app.study.set({ question: { ...question, record } });
}
