import type { App } from '../state/app.ts';
import { changeStudy, travel } from '../state/change-study.ts';
import { showToast } from '../state/notify.ts';

/** Removes the active highlight with its note, and offers to bring it back. */
export async function removeActive(app: App): Promise<void> {
  const { active } = app.marking.get();
  const { question } = app.study.get();
  const there = question?.record.annotations.some(each => each.id === active);
  if (active === null || !there || question?.readOnly) return;
  app.marking.set({ active: null, editing: null });
  const removed = await changeStudy(app, 'Highlight removed', [
    { type: 'annotation.delete', id: active },
  ]);
  if (removed)
    showToast(app, 'Highlight removed', {
      label: 'Undo',
      run: () => void travel(app, 'undo'),
    });
}
