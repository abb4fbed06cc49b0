import type { MergedPoint } from '../../core/collection/collection.ts';
import type { App } from '../state/app.ts';
import { noFilters } from '../state/reading.ts';

/** Brings a highlight's passage into view and makes it the active one; its wording is opened if it is folded away. */
export function showAnnotation(app: App, id: string): void {
  const { question } = app.study.get();
  const annotation = question?.record.annotations.find(each => each.id === id);
  if (!annotation) return;
  const { source } = annotation.target;
  const merged = question?.content?.mergedPoints.find(
    each => each.id === source || each.members.includes(source),
  );
  if (merged) unfold(app, merged, source);
  app.session.set({ narrowPane: 'reading' });
  app.marking.set({ active: id, passage: null, byKeyboard: false });
  requestAnimationFrame(() => {
    if (reveal(id) || !merged || isShown(merged)) return;
    // A filter hides the point in which it stands.
    app.reading.set({ filters: noFilters });
    requestAnimationFrame(() => reveal(id));
  });
}

function reveal(id: string): boolean {
  const mark = document.querySelector(
    `#reading [data-annotation="${CSS.escape(id)}"]`,
  );
  mark?.scrollIntoView({ block: 'center' });
  return mark !== null;
}

function isShown({ id }: MergedPoint): boolean {
  return (
    document.querySelector(`#reading [data-point="${CSS.escape(id)}"]`) !== null
  );
}

/** A statement is shown in the merged view alone; a wording in every view, in the merged one when it is unfolded. */
function unfold(app: App, merged: MergedPoint, source: string): void {
  const { view, expanded } = app.reading.get();
  app.reading.set({ currentPoint: merged.id });
  if (merged.id === source) app.reading.set({ view: 'merged' });
  else if (view === 'merged')
    app.reading.set({ expanded: new Set([...expanded, merged.id]) });
}
