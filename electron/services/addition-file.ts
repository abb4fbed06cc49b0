import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { additionSchema } from '../../core/collection/addition-schema.ts';
import type { Addition } from '../../core/collection/addition.ts';
import {
  changedSinceStored,
  checksumVerdict,
  hasChecksum,
} from './checksummed-json.ts';
import { readJsonFile } from './read-json-file.ts';

/** A file of additions, or why it cannot be used: as the end of a sentence. */
export type AdditionFile =
  | {
      readonly addition: Addition;
      /** Checksum of the text of the sheet; null in a file that has no checksums. */
      readonly sheet: string | null;
    }
  | { readonly reason: string };

const otherFields = ['import', 'sheet'];

/** Reads `<number>/<source>.json` and compares it with its checksum, if it has one. */
export async function readAdditionFile(path: string): Promise<AdditionFile> {
  const file = await readJsonFile(path);
  if ('reason' in file) return { reason: file.reason };
  const verdict = checksumVerdict(file.bytes, file.value, otherFields);
  if (verdict === 'changed') return { reason: changedSinceStored };
  const parsed = additionSchema.safeParse(file.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'the whole file';
    return { reason: `${where}: ${issue?.message ?? 'not understood'}` };
  }
  if (verdict === 'none') return { addition: parsed.data, sheet: null };
  const stored = file.value as {
    readonly import: number;
    readonly sheet: string;
  };
  if (String(stored.import) !== basename(dirname(path)))
    return { reason: `it belongs to import ${String(stored.import)}` };
  return { addition: parsed.data, sheet: stored.sheet };
}

/** What is wrong with the text of a sheet that lies beside an addition: the end of a sentence, or null. */
export async function sheetDamage(
  path: string,
  checksum: string | null,
): Promise<string | null> {
  if (checksum === null) return null;
  try {
    const bytes = await readFile(path);
    return hasChecksum(bytes, checksum) ? null : changedSinceStored;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? 'it is missing' : 'it cannot be read';
  }
}
