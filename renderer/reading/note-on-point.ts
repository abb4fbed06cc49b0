import type { MergedPoint } from '../../core/collection/collection.ts';
import { addNote } from '../highlight/add-note.ts';
import type { App } from '../state/app.ts';

/** Begins a note on a merged point as a whole: on its statement. */
export function noteOnPoint(app: App, merged: MergedPoint): void {
  app.marking.set({
    passage: { source: merged.id, start: 0, end: merged.statement.length },
    active: null,
  });
  void addNote(app);
}
