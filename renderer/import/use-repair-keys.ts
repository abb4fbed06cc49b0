import { useEffect } from 'react';
import { type App, useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import type { ImportDraft } from './import-draft.ts';
import { redoRepair, undoRepair } from './preview-draft.ts';

/** Takes repairs back and makes them again by their keys, wherever the focus is, unless the key belongs to a text. */
export function useRepairKeys(draft: ImportDraft): void {
  const app = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (draft.store.get().phase !== 'preparing' || isText(event.target))
        return;
      if (answer(app, draft, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app, draft]);
}

/** Takes the last repair back and says so. */
export function undoAloud(app: App, draft: ImportDraft): boolean {
  const name = undoRepair(draft);
  if (name !== null) announce(app, `Taken back: ${name}`);
  return name !== null;
}

/** Makes the repair again that was taken back last, and says so. */
export function redoAloud(app: App, draft: ImportDraft): boolean {
  const name = redoRepair(draft);
  if (name !== null) announce(app, `Made again: ${name}`);
  return name !== null;
}

/** @returns whether the key was one of these and something came of it */
function answer(app: App, draft: ImportDraft, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey))
    return redoAloud(app, draft);
  if (key === 'z') return undoAloud(app, draft);
  return key === '.' && goToOffer();
}

function goToOffer(): boolean {
  const first = document.querySelector<HTMLElement>('[data-offer] input');
  first?.focus();
  return first !== null;
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}
