import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { additionSchema } from '../../../core/collection/addition-schema.ts';
import { collectionSchema } from '../../../core/collection/collection-schema.ts';
import { isCollectionId } from '../../../core/collection/safe-id.ts';
import type { HealthAction } from '../../../core/library-health/library-health.ts';
import { readJsonFile } from '../read-json-file.ts';
import { parseRecordFileName } from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';
import type {
  HealthDetail,
  HealthFinding,
  RecordRef,
} from './health-finding.ts';
import { namesIn } from './library-names.ts';
import { isUsable } from './second-versions.ts';
import {
  kindOfFolder,
  recordInFile,
  type RecordInFile,
} from './record-in-file.ts';
import { spokenDate } from './spoken-date.ts';

/** What lies in the library's `removed`: all that a person took out. */
export async function removedThings(
  library: string,
): Promise<readonly HealthFinding[]> {
  const names = await namesIn(join(library, 'removed'));
  const found = await Promise.all(
    names
      .filter(name => !isSheetOf(name, names))
      .map(name => removedThing(library, name)),
  );
  return found;
}

/** The text of a sheet goes with the file of what it says. */
function isSheetOf(name: string, names: readonly string[]): boolean {
  return (
    name.endsWith('.txt') && names.includes(name.replace(/\.txt$/, '.json'))
  );
}

async function removedThing(
  library: string,
  name: string,
): Promise<HealthFinding> {
  const file = `removed/${name}`;
  const { when, rest } = readName(name);
  const thing =
    (await removedRecord(library, file, rest)) ??
    (await removedCollection(library, file, rest)) ??
    (await removedSource(library, file, rest)) ??
    unknownThing(rest);
  return {
    group: 'trash',
    record: null,
    when,
    file,
    backup: null,
    ...thing,
    happened: `${thing.happened} on ${spokenDate(when)}. Nothing of it was deleted.`,
  };
}

type Thing = Pick<HealthFinding, 'detail' | 'name' | 'happened' | 'actions'> &
  Partial<Pick<HealthFinding, 'record'>>;

async function removedRecord(
  library: string,
  file: string,
  rest: string,
): Promise<Thing | null> {
  const [, folder = '', original = ''] = /^([a-z]+)@(.+)$/.exec(rest) ?? [];
  const kind = kindOfFolder(folder);
  if (kind === null) return null;
  const found = await recordInFile(join(library, file));
  const record = found?.record ?? recordNamed(kind, original);
  if (record?.kind !== kind) return null;
  return {
    detail: { is: 'removed-record', record, file },
    record,
    name: original,
    happened: original.endsWith('.json')
      ? 'What you had made of this was taken out'
      : 'A version of this that did not go on was taken out',
    actions: actionsOf(record, found),
  };
}

function recordNamed(kind: RecordKind, name: string): RecordRef | null {
  const id = parseRecordFileName(name)?.id;
  return id === undefined ? null : { kind, id };
}

function actionsOf(
  record: RecordRef,
  found: RecordInFile | null,
): readonly HealthAction[] {
  if (found === null) return [];
  const isWhole = found.record !== null && isUsable(record, found);
  return isWhole ? ['compare', 'restore'] : ['compare'];
}

async function removedCollection(
  library: string,
  file: string,
  rest: string,
): Promise<Thing | null> {
  const found = await stat(join(library, file)).catch(() => null);
  if (!found?.isDirectory() || !isCollectionId(rest)) return null;
  const inside = await namesIn(join(library, file));
  const isWhole = inside.some(name => name !== 'additions');
  const json = await readJsonFile(join(library, file, 'collection.json'));
  const parsed =
    'value' in json ? collectionSchema.safeParse(json.value).data : undefined;
  return {
    detail: { is: 'removed-collection', collection: rest, file, isWhole },
    name: parsed?.title ?? rest,
    happened: isWhole
      ? 'This collection was taken out of the library'
      : 'What was added to this collection was taken out of the library',
    actions: ['restore'],
  };
}

async function removedSource(
  library: string,
  file: string,
  rest: string,
): Promise<Thing | null> {
  if (!rest.endsWith('.json')) return null;
  const json = await readJsonFile(join(library, file));
  const parsed = additionSchema.safeParse('value' in json ? json.value : null);
  if (!parsed.success) return null;
  const { collection, source } = parsed.data;
  const between = rest.slice(collection.length, -`${source.id}.json`.length);
  const number = /^-([1-9]\d{0,8})-$/.exec(between)?.[1];
  if (!number || rest !== `${collection}${between}${source.id}.json`)
    return null;
  const detail: HealthDetail = {
    is: 'removed-source',
    collection,
    source: source.id,
    number: Number(number),
    file,
  };
  return {
    detail,
    name: source.title,
    happened: 'This source was taken back',
    actions: ['restore'],
  };
}

function unknownThing(name: string): Thing {
  return {
    detail: { is: 'told' },
    name,
    happened:
      'This lies in the folder “removed”, and Collate cannot tell what it is. It was put there',
    actions: [],
  };
}

function readName(name: string): {
  /** ISO 8601, UTC; null for a name that Collate did not give. */
  readonly when: string | null;
  readonly rest: string;
} {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(.+)$/.exec(
    name,
  );
  if (!parts) return { when: null, rest: name };
  const [, day, hour, minute, second, fraction, rest = ''] = parts;
  const when = `${day}T${hour}:${minute}:${second}.${fraction}Z`;
  return { when, rest };
}
