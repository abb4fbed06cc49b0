import type { App } from '../state/app.ts';
import type { NoteDraft } from './edit-note.ts';

const drafts = new WeakMap<App, Map<string, NoteDraft>>();

/** Keeps words that could not be saved when their editor went away, so that it shows them when it is opened again. */
export function keepDraft(app: App, id: string, draft: NoteDraft): void {
  const kept = drafts.get(app) ?? new Map<string, NoteDraft>();
  drafts.set(app, kept.set(id, draft));
}

/** Gives the kept words back, once. */
export function takeDraft(app: App, id: string): NoteDraft | null {
  const draft = drafts.get(app)?.get(id) ?? null;
  drafts.get(app)?.delete(id);
  return draft;
}
