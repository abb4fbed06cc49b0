import type { Collections } from './collections.ts';
import { questionOfRecord } from './record-id.ts';
import type { RecordKind } from './store/record-store.ts';

/** Names a record to a person: "Question 3 of Machine-learning lifecycle". */
export function describeRecord(
  collections: Pick<Collections, 'known'>,
  kind: RecordKind,
  id: string,
): string {
  switch (kind) {
    case 'study':
      return `Question ${placeOfQuestion(collections, id)}`;
    case 'versions':
      return `Earlier versions of my answer to question ${placeOfQuestion(collections, id)}`;
    case 'settings':
      return 'Settings';
    case 'place':
      return 'The place where you left off';
  }
}

/** "3 of Machine-learning lifecycle"; the identifiers stand in for what is not known. */
function placeOfQuestion(
  collections: Pick<Collections, 'known'>,
  id: string,
): string {
  const ref = questionOfRecord(id);
  if (ref === null) return id;
  const collection = collections.known(ref.collection);
  const entry = collection?.questions.find(each => each.id === ref.question);
  return `${entry?.number ?? ref.question} of ${collection?.title ?? ref.collection}`;
}
