import type { App } from '../state/app.ts';

/** Brings a highlight's passage into view and makes it the active one; its wording is opened if it is folded away. */
export function showAnnotation(app: App, id: string): void {
  const { question } = app.study.get();
  const annotation = question?.record.annotations.find(each => each.id === id);
  if (!annotation) return;
  const { source } = annotation.target;
  const merged = question?.content?.mergedPoints.find(
    each => each.id === source || each.members.includes(source),
  );
  const reading = app.reading.get();
  if (merged && reading.view === 'merged')
    app.reading.set({
      currentPoint: merged.id,
      expanded:
        merged.id === source
          ? reading.expanded
          : new Set([...reading.expanded, merged.id]),
    });
  if (merged?.id === source && reading.view !== 'merged')
    app.reading.set({ view: 'merged', currentPoint: merged.id });
  app.session.set({ narrowPane: 'reading' });
  app.marking.set({ active: id, passage: null, byKeyboard: false });
  requestAnimationFrame(() =>
    document
      .querySelector(`#reading [data-annotation="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'center' }),
  );
}
