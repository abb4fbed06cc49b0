import type { TextId } from '../../core/collection/collection.ts';
import type { CorrectionAct } from '../../core/merge/correction.ts';
import type { App } from '../state/app.ts';
import { changeStudy, travel } from '../state/change-study.ts';
import { announce, showToast } from '../state/notify.ts';

/**
 * Makes one correction of the merging: shown at once, saved, and one step of undo.
 * @param title what was done, for undo and for the ear: “Merged “Cost” with “Price””
 * @returns false when there was nothing to do, or when it could not be saved: then it is taken back, and the person is told
 */
export async function correct(
  app: App,
  title: string,
  act: CorrectionAct,
): Promise<boolean> {
  if (act.type === 'rules' && act.rules.length === 0) {
    announce(app, 'Nothing to change');
    return false;
  }
  const saving = changeStudy(app, title, [
    {
      type: 'correction.add',
      correction: {
        ...act,
        id: crypto.randomUUID(),
        created: new Date().toISOString(),
      },
    },
  ]);
  tell(app, title);
  return (await saving).saved;
}

/** Says what was done, with its undo as long as nothing else has been done since. */
function tell(app: App, title: string): void {
  const step = app.study.get().history.done.at(-1);
  announce(app, title);
  showToast(app, `${title}.`, {
    label: 'Undo',
    run: () => {
      const isLast = app.study.get().history.done.at(-1) === step;
      if (isLast) void travel(app, 'undo');
      else
        showToast(
          app,
          'Something else was done since. Undo that first, or take the change back in the menu of the point.',
        );
    },
  });
}

/** Brings the merged point that holds a point into view and gives it the focus. */
export function attendTo(app: App, point: TextId): void {
  const merged = app.study
    .get()
    .question?.content?.mergedPoints.find(
      ({ id, members }) => id === point || members.includes(point),
    );
  if (!merged) return;
  app.reading.set({ currentPoint: merged.id });
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(
      `#reading [data-point="${CSS.escape(merged.id)}"]`,
    );
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  });
}
