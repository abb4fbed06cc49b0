import { join } from 'node:path';
import type { Finding } from './finding.ts';
import type { RecordDisk } from './record-disk.ts';
import {
  kindFolders,
  parseRecordFileName,
  shardedKinds,
  shardOf,
} from './record-place.ts';
import type { RecordKind } from './record-store.ts';

/** What lies in the folders of a kind. */
export interface Listing {
  /** Records that have a file of any standing. */
  readonly ids: ReadonlySet<string>;
  /** Absolute paths of files whose names the store does not give. */
  readonly strays: readonly string[];
  readonly findings: readonly Finding[];
}

/** Files that systems put into folders on their own. */
export const systemFile =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory)$/i;

/** One reading of each folder, none of a file. A folder that cannot be read is a finding; the others count. */
export async function listRecords(
  disk: RecordDisk,
  library: string,
  kind: RecordKind,
): Promise<Listing> {
  const top = join(library, kindFolders[kind]);
  const ids = new Set<string>();
  const strays: string[] = [];
  const findings: Finding[] = [];

  async function namesIn(folder: string): Promise<readonly string[]> {
    const answer = await disk.run({ task: 'list', folder });
    if (answer.outcome === 'listed') return answer.names;
    findings.push({
      what: 'unreadable',
      file: folder,
      quarantined: null,
      inUse: null,
    });
    return [];
  }

  async function sort(shard: string | null): Promise<void> {
    const folder = shard === null ? top : join(top, shard);
    for (const name of await namesIn(folder)) {
      const id = parseRecordFileName(name)?.id;
      const isHere = id && (shard === null || shardOf(id) === shard);
      if (isHere) ids.add(id);
      else if (!systemFile.test(name)) strays.push(join(folder, name));
    }
  }

  if (!shardedKinds.has(kind)) {
    await sort(null);
    return { ids, strays, findings };
  }
  const names = await namesIn(top);
  const isShard = (name: string) => /^[0-9a-f]{2}$/.test(name);
  await Promise.all(names.filter(isShard).map(sort));
  for (const name of names)
    if (!isShard(name) && !systemFile.test(name)) strays.push(join(top, name));
  return { ids, strays, findings };
}
