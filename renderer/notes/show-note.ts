import type { NoteEntry } from '../../core/contract.ts';
import { showAnnotation } from '../highlight/show-annotation.ts';
import { reachQuestion } from '../reading/reach-question.ts';
import type { App } from '../state/app.ts';

/** Shows a note's passage in its question. */
export async function showNote(app: App, entry: NoteEntry): Promise<void> {
  if (await reachQuestion(app, entry)) showAnnotation(app, entry.annotation.id);
}
