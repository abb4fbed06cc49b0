import { useEffect } from 'react';
import { highlightColours } from '../../core/annotation/highlight-colour.ts';
import type { App } from '../state/app.ts';
import { addNote } from './add-note.ts';
import { highlightPassage, letGo } from './highlight-passage.ts';
import { removeActive } from './remove-active.ts';
import { takeSelection } from './take-selection.ts';
import {
  movePassage,
  moveToText,
  selectByKeyboard,
} from './select-by-keyboard.ts';

/** The keys of marking: 1 to 8, H, A, S, Delete, Escape, and the arrows while a passage is chosen by keys. */
export function useMarkingKeys(app: App): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event)) return;
      if (press(app, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app]);
}

/** Keys that belong to a field, a dialog, or a shortcut with a modifier are left alone. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest(
      'input, textarea, select, [contenteditable="true"], dialog',
    ) !== null && target !== null
  );
}

function press(app: App, event: KeyboardEvent): boolean {
  const { byKeyboard, passage, active } = app.marking.get();
  if (event.key === 'Escape') return escape(app);
  if (byKeyboard && passage !== null && steer(app, event)) return true;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (active === null) return false;
    void removeActive(app);
    return true;
  }
  if (event.key === 'Enter') return activate(app, event);
  if (!app.session.get().settings.singleKeys) return false;
  return pressSingle(app, event.key.toLowerCase());
}

function pressSingle(app: App, key: string): boolean {
  // A key may come before the page has told of the selection that it is meant for.
  if (app.marking.get().passage === null) takeSelection(app);
  const { passage, active } = app.marking.get();
  const hasTarget = passage !== null || active !== null;
  const colour = highlightColours[Number(key) - 1];
  if (colour && hasTarget) return highlightPassage(app, colour) !== null;
  if (key === 's') {
    selectByKeyboard(app);
    return true;
  }
  if (!hasTarget) return false;
  if (key === 'h')
    return (
      highlightPassage(app, app.session.get().settings.lastColour) !== null
    );
  if (key !== 'a') return false;
  addNote(app);
  return true;
}

function escape(app: App): boolean {
  const { passage, active } = app.marking.get();
  if (passage === null && active === null) return false;
  letGo(app);
  app.marking.set({ active: null });
  return true;
}

/** Enter on a highlight shows its tools; on one that lies in another, the inner one first. */
function activate(app: App, event: KeyboardEvent): boolean {
  const mark =
    event.target instanceof HTMLElement
      ? event.target.closest<HTMLElement>('[data-annotation]')
      : null;
  const id = mark?.dataset['annotation'];
  if (!id) return false;
  app.marking.set({ active: id, passage: null, byKeyboard: false });
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(
        '[role="toolbar"][aria-label="Highlight"] button',
      )
      ?.focus(),
  );
  return true;
}

/** Right and left move the end by a word, with Shift the start; down and up move the end by a sentence. */
function steer(app: App, event: KeyboardEvent): boolean {
  const edge = event.shiftKey ? 'start' : 'end';
  switch (event.key) {
    case 'ArrowRight':
      movePassage(app, edge, 'word', 'forward');
      return true;
    case 'ArrowLeft':
      movePassage(app, edge, 'word', 'backward');
      return true;
    case 'ArrowDown':
      movePassage(app, edge, 'sentence', 'forward');
      return true;
    case 'ArrowUp':
      movePassage(app, edge, 'sentence', 'backward');
      return true;
    case 'Tab':
      moveToText(app, event.shiftKey ? -1 : 1);
      return true;
    default:
      return false;
  }
}
