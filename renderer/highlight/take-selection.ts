import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { readSelection } from './read-selection.ts';

/** Makes what is selected in the texts of the question the passage that the tools act on. @returns whether there is any */
export function takeSelection(app: App): boolean {
  const reading = document.getElementById('reading');
  const selected = reading && readSelection(reading);
  if (!selected) return false;
  const { source, start, end, clipped } = selected;
  const { passage } = app.marking.get();
  const same =
    passage?.source === source &&
    passage.start === start &&
    passage.end === end;
  if (same) return true;
  app.marking.set({ passage: { source, start, end }, active: null });
  if (clipped) announce(app, 'Only the words of the first text were taken');
  return true;
}
