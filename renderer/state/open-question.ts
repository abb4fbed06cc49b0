import type { OpenQuestion, QuestionRef } from '../../core/contract.ts';
import { emptyHistory } from '../../core/study/study-history.ts';
import { call, failureMessage } from '../host/call.ts';
import { formatRoute } from '../route.ts';
import type { App } from './app.ts';
import { firstMarking } from './marking.ts';
import { showToast } from './notify.ts';
import { showing } from './shown-question.ts';
import { firstWriting } from './writing.ts';

/** Puts a loaded question on the screen, at the place where the person left it. */
export function showQuestion(app: App, question: OpenQuestion): void {
  const { collection, question: id } = question.record;
  const place = app.session.get().place.places[`${collection}/${id}`];
  app.marking.set(firstMarking);
  app.writing.set(firstWriting);
  app.reading.set({
    view: place?.view ?? app.reading.get().view,
    expanded: new Set(),
    currentPoint: null,
    lit: null,
  });
  app.study.set({ ...showing(question), history: emptyHistory });
  app.session.set({ page: 'read', drawer: false });
}

/** Opens a question; the text in the editor is saved first. The one before stays on the screen until the new one is here. */
export async function openQuestion(
  app: App,
  ref: QuestionRef,
): Promise<boolean> {
  await app.editor?.flush();
  try {
    if (app.study.get().collection?.id !== ref.collection) {
      const collection = await call(app.host, 'collection.open', {
        collection: ref.collection,
      });
      app.study.set({ collection, progress: {} });
    }
    const question = await call(app.host, 'question.open', ref);
    showQuestion(app, question);
    const address = formatRoute({ page: 'read', ref });
    if (location.hash !== address) history.pushState(null, '', address);
    return true;
  } catch (failure) {
    showToast(app, failureMessage(failure));
    return false;
  }
}

/** The question before (-1) or after (1) the open one, in the order of the list, or null at an end. */
export function neighbour(app: App, step: 1 | -1): QuestionRef | null {
  const { collection, question } = app.study.get();
  if (collection === null || question === null) return null;
  const order = inTopicOrder(collection);
  const index = order.findIndex(entry => entry.id === question.entry.id);
  const next = order[index + step];
  return next ? { collection: collection.id, question: next.id } : null;
}

/** Questions grouped by topic, as the list shows them. */
export function inTopicOrder(
  collection: NonNullable<ReturnType<App['study']['get']>['collection']>,
) {
  return collection.topics.flatMap(topic =>
    collection.questions.filter(entry => entry.topic === topic.id),
  );
}
