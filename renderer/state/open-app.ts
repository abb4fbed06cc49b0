import { AppError } from '../../core/app-error.ts';
import type { Opening, QuestionRef, Reply } from '../../core/contract.ts';
import { failureMessage, unwrap } from '../host/call.ts';
import { parseRoute } from '../route.ts';
import type { App } from './app.ts';
import { openQuestion, showQuestion } from './open-question.ts';

/**
 * Loads the first screen in one round trip, then what can wait until it is painted.
 * @param begun the reply to `app.open`, if it has been asked for already
 */
export async function openApp(
  app: App,
  begun: Promise<Reply<Opening>> = app.host.invoke('app.open', null),
): Promise<void> {
  try {
    const opening = unwrap(await begun);
    app.session.set({
      phase: 'ready',
      collections: opening.collections,
      settings: opening.settings,
      library: opening.library,
      place: opening.place,
    });
    const route = parseRoute(location.hash);
    if (opening.open !== null) {
      app.study.set({ collection: opening.open.collection });
      showQuestion(app, opening.open.question);
    }
    if (route.page !== 'read') app.session.set({ page: route.page });
    else if (route.ref !== null && !isOpen(app, route.ref))
      await openQuestion(app, route.ref);
  } catch (failure) {
    const cutOff =
      failure instanceof AppError && failure.code === 'unauthorised';
    app.session.set({
      phase: 'failed',
      failure: failureMessage(failure),
      cutOff,
    });
  }
}

function isOpen(app: App, ref: QuestionRef): boolean {
  const { collection, question } = app.study.get();
  return (
    collection?.id === ref.collection && question?.entry.id === ref.question
  );
}
