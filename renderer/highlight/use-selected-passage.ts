import { useEffect, type RefObject } from 'react';
import type { App } from '../state/app.ts';
import { takeSelection } from './take-selection.ts';

/** Follows the window's selection: by mouse once the button is up, by keys as it changes. */
export function useSelectedPassage(
  app: App,
  toolbar: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let held = false;
    let frame = 0;
    const inTools = (node: EventTarget | null) =>
      node instanceof Node && (toolbar.current?.contains(node) ?? false);
    const read = () => {
      cancelAnimationFrame(frame);
      // A cursor that moves through my answer, key by key, selects nothing to highlight.
      if (app.marking.get().passage === null && isWriting()) return;
      frame = requestAnimationFrame(() => {
        if (held || app.marking.get().byKeyboard) return;
        if (!takeSelection(app) && !inTools(document.activeElement))
          app.marking.set({ passage: null });
      });
    };
    const onDown = (event: PointerEvent) => {
      if (inTools(event.target)) return;
      held = true;
      app.marking.set({ byKeyboard: false });
    };
    const onUp = (event: PointerEvent) => {
      if (!held) return;
      held = false;
      read();
      chooseMark(app, event);
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    document.addEventListener('selectionchange', read);
    // Words may have been selected before the tools were loaded.
    takeSelection(app);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      document.removeEventListener('selectionchange', read);
    };
  }, [app, toolbar]);
}

function isWriting(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

/** A plain click on a highlight makes it the active one, on the same spot again the one around it; elsewhere none is. */
function chooseMark(app: App, event: PointerEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (!target?.closest('#reading') || !(getSelection()?.isCollapsed ?? true))
    return;
  const marks = marksAround(target);
  const { active } = app.marking.get();
  const next = marks[(marks.indexOf(active ?? '') + 1) % marks.length];
  app.marking.set({ active: next ?? null });
}

/** Ids of the highlights around an element, inner ones first. */
function marksAround(element: Element): readonly string[] {
  const mark = element.closest<HTMLElement>('[data-annotation]');
  if (!mark) return [];
  const outer = mark.parentElement ? marksAround(mark.parentElement) : [];
  return [mark.dataset['annotation'] ?? '', ...outer];
}
