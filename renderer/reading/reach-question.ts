import type { QuestionRef } from '../../core/contract.ts';
import { formatRoute } from '../route.ts';
import type { App } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';

/**
 * Makes the question of a point, a note or an answer the one on the screen; one that is open already keeps its undo.
 * @returns false when it could not be opened, which the person has been told
 */
export async function reachQuestion(
  app: App,
  { collection, question }: QuestionRef,
): Promise<boolean> {
  const ref = { collection, question };
  const open = app.study.get().question?.record;
  if (open?.collection !== collection || open.question !== question)
    return openQuestion(app, ref);
  const address = formatRoute({ page: 'read', ref });
  if (location.hash !== address) history.pushState(null, '', address);
  app.session.set({ page: 'read', drawer: false });
  return true;
}
