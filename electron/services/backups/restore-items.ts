import type {
  RestoreItem,
  RestoredThing,
  SkippedItem,
} from '../../../core/backup/backup.ts';
import type { UnitKind } from '../../../core/backup/restore-difference.ts';
import type { Collections } from '../collections.ts';
import { questionOfRecord } from '../record-id.ts';
import type { LibraryUnit } from './library-units.ts';
import type { CollectionTitles, RestorePlan } from './plan-restore.ts';

/** Names a unit to a person. @param titles of collections that the backup holds */
export type NameUnit = (
  unit: LibraryUnit,
  titles: readonly CollectionTitles[],
) => RestoreItem;

const things: Readonly<Record<UnitKind, RestoredThing>> = {
  study: 'question',
  versions: 'question',
  settings: 'settings',
  place: 'place',
  copy: 'copy',
  picture: 'picture',
  collection: 'collection',
  additions: 'collection',
};

/** What a plan means for a person: a question's record and its earlier versions are one thing, and so are a collection's files. */
export function itemsOf(
  plan: RestorePlan,
  nameUnit: NameUnit,
): {
  readonly added: readonly RestoreItem[];
  readonly changed: readonly RestoreItem[];
  readonly gone: readonly RestoreItem[];
  readonly skipped: readonly SkippedItem[];
} {
  const seen = new Set<string>();
  const items = (units: readonly LibraryUnit[]) =>
    units
      .filter(unit => {
        const key = `${things[unit.kind]} ${unit.id}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      })
      .map(unit => nameUnit(unit, plan.titles));
  // What is changed in part is changed.
  const changed = items(plan.changed);
  const added = items(plan.added);
  const gone = items(plan.gone);
  const skipped = plan.skipped.map(unit => ({
    ...nameUnit(unit, plan.titles),
    reason: unit.reason,
  }));
  const unread = plan.unreadable.map(path => ({
    thing: 'copy' as const,
    title: path,
    question: null,
    reason:
      'This cannot be read now, so it was neither compared nor replaced. Check the disk.',
  }));
  return { added, changed, gone, skipped: [...skipped, ...unread] };
}

/** Names by what the open collections say, and by what the backup says of those that are not there. */
export function unitNames(collections: Pick<Collections, 'known'>): NameUnit {
  return (unit, titles) => {
    const thing = things[unit.kind];
    const titleOf = (id: string) =>
      collections.known(id)?.title ??
      titles.find(each => each.id === id)?.title ??
      id;
    const numberOf = (collection: string, question: string) =>
      [collections.known(collection), ...titles]
        .find(each => each?.id === collection)
        ?.questions.find(each => each.id === question)?.number ?? question;
    const question = thing === 'question' ? questionOfRecord(unit.id) : null;
    const title = question
      ? `Question ${numberOf(question.collection, question.question)} of ${titleOf(question.collection)}`
      : titleOfThing(thing, unit, titleOf);
    return { thing, title, question };
  };
}

function titleOfThing(
  thing: RestoredThing,
  { kind, id }: LibraryUnit,
  titleOf: (collection: string) => string,
): string {
  switch (thing) {
    case 'settings':
      return 'Settings';
    case 'place':
      return 'The place where you left off';
    case 'picture':
      return 'A picture of an answer';
    case 'copy':
      return 'A version that was kept from a conflict';
    case 'collection':
      return kind === 'additions'
        ? `Sheets added to ${titleOf(id)}`
        : `The collection ${titleOf(id)}`;
    case 'question':
      return id;
  }
}
