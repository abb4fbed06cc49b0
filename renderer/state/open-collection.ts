import type { CollectionId } from '../../core/collection/collection.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from './app.ts';
import { showToast } from './notify.ts';
import { openQuestion } from './open-question.ts';

/** Opens a collection at its first question. */
export async function openCollection(
  app: App,
  id: CollectionId,
): Promise<void> {
  try {
    const collection = await call(app.host, 'collection.open', {
      collection: id,
    });
    const [first] = collection.questions;
    if (first) await openQuestion(app, { collection: id, question: first.id });
  } catch (failure) {
    showToast(app, failureMessage(failure));
  }
}
