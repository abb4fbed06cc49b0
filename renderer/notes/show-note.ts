import type { NoteEntry } from '../../core/contract.ts';
import { showAnnotation } from '../highlight/show-annotation.ts';
import { formatRoute } from '../route.ts';
import type { App } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';

/** Shows a note's passage in its question. A question that is open already keeps its undo. */
export async function showNote(app: App, entry: NoteEntry): Promise<void> {
  const { collection, question, annotation } = entry;
  const ref = { collection, question };
  const open = app.study.get().question?.record;
  if (open?.collection === collection && open.question === question) {
    const address = formatRoute({ page: 'read', ref });
    if (location.hash !== address) history.pushState(null, '', address);
    app.session.set({ page: 'read', drawer: false });
  } else if (!(await openQuestion(app, ref))) return;
  showAnnotation(app, annotation.id);
}
