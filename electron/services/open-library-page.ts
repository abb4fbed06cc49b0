import type {
  CollectionSummary,
  Opening,
  QuestionRef,
} from '../../core/contract.ts';
import type { ReadingPlace } from '../../core/study/reading-place.ts';
import type { Library } from './library.ts';
import type { Preferences } from './preferences.ts';

/** Everything the first screen needs: the last open question, or the first of the first collection. */
export async function openLibraryPage(
  library: Library,
  preferences: Preferences,
): Promise<Opening> {
  const [{ collections }, settings, place, info] = await Promise.all([
    library.collections.list(),
    preferences.settings(),
    preferences.place(),
    library.infoSoFar(),
  ]);
  return {
    collections,
    settings,
    place,
    library: info,
    open: await firstQuestion(library, collections, place),
  };
}

async function firstQuestion(
  library: Library,
  collections: readonly CollectionSummary[],
  place: ReadingPlace,
): Promise<Opening['open']> {
  const known = collections.find(entry => entry.id === place.collection);
  const chosen = known ?? collections[0];
  if (!chosen) return null;
  const collection = await library.collections.open(chosen.id);
  const questions = collection.questions;
  const entry =
    questions.find(each => known && each.id === place.question) ?? questions[0];
  if (!entry) return null;
  const ref: QuestionRef = { collection: chosen.id, question: entry.id };
  return { collection, question: await library.openQuestion(ref) };
}
