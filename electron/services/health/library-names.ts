import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemFile } from '../store/list-records.ts';
import {
  kindFolders,
  parseRecordFileName,
  shardedKinds,
  shardOf,
} from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';
import type { RecordRef } from './health-finding.ts';

/** What the names in a library say. Paths are relative to it, with `/`. */
export interface LibraryNames {
  /** Records that have a file under their own name or one that recovery would adopt, as `<kind>/<id>`. */
  readonly present: ReadonlySet<string>;
  /** Versions that lost against a change from outside. */
  readonly copies: readonly {
    readonly record: RecordRef;
    readonly file: string;
  }[];
  /** Files and folders whose names Collate does not give. */
  readonly strays: readonly string[];
}

/** What lies in a library besides records. */
const topNames = new Set([
  ...Object.values<string>(kindFolders),
  'images',
  'collections',
  'additions',
  'removed',
  'quarantine',
  'backups',
  'owner.json',
  '.collate',
  '.moved.tmp',
]);
const topFile = /^(?:store|index|backups|moved)\.json(?:\..+)?$/;

/** Reads the names in a library and no file. A folder that cannot be read holds nothing here; the store reports it. */
export async function libraryNames(library: string): Promise<LibraryNames> {
  const present = new Set<string>();
  const copies: { record: RecordRef; file: string }[] = [];
  const strays: string[] = [];

  const sort = async (kind: RecordKind, folder: string, shard?: string) => {
    for (const name of await namesIn(join(library, folder))) {
      const file = `${folder}/${name}`;
      const parsed = parseRecordFileName(name);
      const isHere =
        parsed && (shard === undefined || shardOf(parsed.id) === shard);
      if (!isHere) strays.push(file);
      else if (parsed.role === 'conflict')
        copies.push({ record: { kind, id: parsed.id }, file });
      else present.add(`${kind}/${parsed.id}`);
    }
  };

  const sortShards = async (kind: RecordKind, top: string) => {
    for (const name of await namesIn(join(library, top)))
      if (/^[0-9a-f]{2}$/.test(name)) await sort(kind, `${top}/${name}`, name);
      else strays.push(`${top}/${name}`);
  };

  for (const [kind, top] of Object.entries(kindFolders) as [
    RecordKind,
    string,
  ][])
    await (shardedKinds.has(kind) ? sortShards(kind, top) : sort(kind, top));
  for (const name of await namesIn(library))
    if (!topNames.has(name) && !topFile.test(name)) strays.push(name);
  return { present, copies, strays };
}

/** Names in a folder, sorted; none if it cannot be read. What systems put into folders on their own is left out. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(name => !systemFile.test(name)).sort();
}
