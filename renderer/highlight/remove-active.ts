import type { Annotation } from '../../core/annotation/annotation.ts';
import type { App } from '../state/app.ts';
import { changeStudy, travel } from '../state/change-study.ts';
import { showToast } from '../state/notify.ts';

/** Removes the active highlight with its note, and offers to bring it back. */
export async function removeActive(app: App): Promise<void> {
  const { active } = app.marking.get();
  const { question } = app.study.get();
  const list = question?.record.annotations ?? [];
  const index = list.findIndex(each => each.id === active);
  const annotation = list[index];
  if (active === null || !annotation || question?.readOnly) return;
  app.marking.set({ active: null, editing: null });
  const { saved } = await changeStudy(app, 'Highlight removed', [
    { type: 'annotation.delete', id: active },
  ]);
  if (saved)
    showToast(app, 'Highlight removed', {
      label: 'Undo',
      run: () => void bringBack(app, annotation, index),
    });
}

/** By the toolbar's own undo while the removal is the last step; later steps of the person are not touched. */
async function bringBack(
  app: App,
  annotation: Annotation,
  index: number,
): Promise<void> {
  const last = app.study.get().history.done.at(-1)?.changes[0];
  const isLast =
    last?.type === 'annotation.delete' && last.id === annotation.id;
  if (isLast) await travel(app, 'undo');
  else
    await changeStudy(app, 'Highlight brought back', [
      { type: 'annotation.add', annotation, index },
    ]);
}
