import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import {
  kindFolders,
  parseRecordFileName,
  recordPlace,
  shardedKinds,
  shardOf,
} from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';

/** What lies at a path of the library that a backup may hold. */
export type BackupPath =
  | { readonly is: 'record'; readonly kind: RecordKind; readonly id: string }
  /** A version that lost a conflict and was kept beside the record. */
  | { readonly is: 'copy'; readonly kind: RecordKind; readonly id: string }
  | { readonly is: 'picture'; readonly sha256: string }
  | { readonly is: 'collection'; readonly collection: string }
  | { readonly is: 'additions'; readonly collection: string };

const recordKinds = Object.keys(kindFolders) as readonly RecordKind[];
const isNumber = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/**
 * Reads a path below the library, folders parted by `/`; null for any that Collate does not make itself. Names are matched
 * against what they may be, never cleaned: nothing else ever becomes the path of a file.
 */
export function readBackupPath(path: string): BackupPath | null {
  const parts = path.split('/');
  const [top = '', second = ''] = parts;
  const kind = recordKinds.find(each => kindFolders[each] === top);
  if (kind) return readRecordPath(kind, parts);
  if (top === 'images') return readPicturePath(parts);
  if (!isCollectionId(second)) return null;
  const rest = parts.slice(2);
  if (top === 'collections' && isOfCollection(rest))
    return { is: 'collection', collection: second };
  if (top === 'additions' && isOfAdditions(rest))
    return { is: 'additions', collection: second };
  return null;
}

function readPicturePath(parts: readonly string[]): BackupPath | null {
  const [, name = ''] = parts;
  const sha256 = /^([0-9a-f]{64})\.(?:png|jpg|gif|webp)$/.exec(name)?.[1];
  return sha256 && parts.length === 2 ? { is: 'picture', sha256 } : null;
}

function isOfAdditions(rest: readonly string[]): boolean {
  const [number = '', name = ''] = rest;
  const isFile = isItem(name, '.json') || isItem(name, '.txt');
  return rest.length === 2 && isNumber(number) && isFile;
}

function isOfCollection(rest: readonly string[]): boolean {
  const [first, last = ''] = rest;
  if (rest.length === 1) return first === 'collection.json';
  if (rest.length !== 2) return false;
  if (first === 'questions') return isItem(last, '.json');
  return first === 'sheets' && isItem(last, '.txt');
}

function isItem(name: string, extension: string): boolean {
  return name.endsWith(extension) && isItemId(name.slice(0, -extension.length));
}

function readRecordPath(
  kind: RecordKind,
  parts: readonly string[],
): BackupPath | null {
  const isSharded = shardedKinds.has(kind);
  if (parts.length !== (isSharded ? 3 : 2)) return null;
  const name = parseRecordFileName(parts.at(-1) ?? '');
  if (!name) return null;
  const { id, role } = name;
  if (isSharded && parts[1] !== shardOf(id)) return null;
  if (role === 'current') return { is: 'record', kind, id };
  return role === 'conflict' ? { is: 'copy', kind, id } : null;
}

/** Path of a record in a backup: where its current version lies in a library. */
export function pathOfRecord(kind: RecordKind, id: string): string {
  const { name } = recordPlace('', kind, id);
  const top = kindFolders[kind];
  return shardedKinds.has(kind)
    ? `${top}/${shardOf(id)}/${name}`
    : `${top}/${name}`;
}
