import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { RecordKind } from './record-store.ts';

/** Where the files of one record lie, and what they must say about themselves. */
export interface RecordPlace {
  readonly kind: string;
  readonly id: string;
  /** Absolute. */
  readonly folder: string;
  /** Name of the current version; all other versions append to it. */
  readonly name: string;
}

/** What a file of a record is, read from its name. Copies of a conflict are kept for the person and never adopted. */
export type FileRole = 'current' | 'previous' | 'temporary' | 'conflict';

/** A name that follows the store's own pattern. */
export interface RecordFileName {
  readonly id: string;
  readonly role: FileRole;
  /** Revision in the name of a temporary file or a conflict's copy. */
  readonly revision: number | null;
}

const idPattern = /^[a-z0-9][a-z0-9._-]{0,159}$/;
const filePattern =
  /^(.+)\.json(\.prev|\.(\d{1,16})\.\d{1,10}\.\d{1,10}\.tmp|\.conflict-(\d{1,16})-[0-9a-f]{8})?$/;
/** Windows gives these names to devices, whatever extension follows. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Folders of the kinds, inside the library. The first two have a level of 256 folders below. */
export const kindFolders: Readonly<Record<RecordKind, string>> = {
  study: 'q',
  versions: 'v',
  settings: 'meta',
  place: 'place',
};

/** Kinds whose records are many. */
export const shardedKinds: ReadonlySet<RecordKind> = new Set([
  'study',
  'versions',
]);

/** Whether an id can become a file name everywhere: it is never made from what a person typed. */
export function isRecordId(id: string): boolean {
  return idPattern.test(id);
}

/** The two hexadecimal digits that name the folder of a record. */
export function shardOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 2);
}

/** Where the record lies in a library. */
export function recordPlace(
  library: string,
  kind: RecordKind,
  id: string,
): RecordPlace {
  const folder = join(library, kindFolders[kind]);
  return {
    kind,
    id,
    folder: shardedKinds.has(kind) ? join(folder, shardOf(id)) : folder,
    name: `${deviceName.test(id) ? '_' : ''}${id}.json`,
  };
}

/** Reads a file name; null if it is not one that the store gives. */
export function parseRecordFileName(name: string): RecordFileName | null {
  const [, stem = '', suffix, temporary, conflict] =
    filePattern.exec(name) ?? [];
  const id = stem.startsWith('_') ? stem.slice(1) : stem;
  const escaped = stem.startsWith('_');
  if (!isRecordId(id) || escaped !== deviceName.test(id)) return null;
  if (suffix === undefined) return { id, role: 'current', revision: null };
  if (suffix === '.prev') return { id, role: 'previous', revision: null };
  if (temporary !== undefined)
    return { id, role: 'temporary', revision: Number(temporary) };
  return { id, role: 'conflict', revision: Number(conflict) };
}

/** Path of the current version. */
export function currentPath(place: RecordPlace): string {
  return place.folder + sep + place.name;
}

/** Path of the version before it. */
export function previousPath(place: RecordPlace): string {
  return `${currentPath(place)}.prev`;
}

/** Path of a save in progress; `attempt` keeps two of one process apart. */
export function temporaryPath(
  place: RecordPlace,
  revision: number,
  attempt: number,
): string {
  const suffix = `${revision}.${process.pid}.${attempt}.tmp`;
  return `${currentPath(place)}.${suffix}`;
}

/** Path of such a version until it is whole; a name that recovery never adopts. @param path from {@link conflictPath} */
export function asidePath(path: string): string {
  return `${path}.unfinished`;
}

/** Path of a version that lost against a change from outside. */
export function conflictPath(
  place: RecordPlace,
  revision: number,
  sha256: string,
): string {
  const suffix = `conflict-${revision}-${sha256.slice(0, 8)}`;
  return `${currentPath(place)}.${suffix}`;
}
