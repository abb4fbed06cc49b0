import { join } from 'node:path';
import { decodeRecord, encodeRecord } from '../store/record-codec.ts';
import type { FileOperations } from '../store/file-operations.ts';
import { readIfThere } from '../store/record-family.ts';
import { removeIfThere } from '../store/remove-if-there.ts';
import { writeFlushed } from '../store/write-flushed.ts';

const identity = { kind: 'moved', id: 'moved' } as const;
const name = 'moved.json';
const temporary = '.moved.tmp';

/** A library that was moved away. */
export interface MovedMark {
  /** Absolute path of where it is now. */
  readonly folder: string;
  /** ISO 8601, UTC. */
  readonly moved: string;
}

/**
 * Says in a library that it was moved: from the rename on, the new one is in use. If the name cannot be made durable, it is
 * taken back; if that fails as well, it holds.
 * @throws what the disk says; then the old library is in use
 */
export function writeMovedMark(
  operations: FileOperations,
  library: string,
  { folder, moved }: MovedMark,
): void {
  const header = { ...identity, revision: 1, schema: 1, writtenAt: moved };
  const { bytes } = encodeRecord(header, JSON.stringify({ folder }));
  const unfinished = join(library, temporary);
  removeIfThere(operations, unfinished);
  try {
    writeFlushed(operations, unfinished, bytes);
    operations.rename(unfinished, join(library, name));
  } catch (error) {
    removeQuietly(operations, unfinished);
    throw error;
  }
  try {
    operations.syncFolder(library);
  } catch (error) {
    if (removeQuietly(operations, join(library, name))) throw error;
  }
}

/** @returns whether it is gone */
function removeQuietly(operations: FileOperations, path: string): boolean {
  try {
    operations.remove(path);
    return true;
  } catch {
    return false;
  }
}

/** Where a library was moved, or null. @throws DamagedMark, or what the disk says */
export function readMovedMark(
  operations: FileOperations,
  library: string,
): MovedMark | null {
  const bytes = readIfThere(operations, join(library, name));
  if (bytes === null) return null;
  const verdict = decodeRecord(bytes, { ...identity, schema: 1 });
  if (verdict.verdict !== 'good') throw new DamagedMark();
  const { folder } = JSON.parse(verdict.text) as { folder: string };
  return { folder, moved: verdict.header.writtenAt };
}

/** A library that was moved, nobody can tell where. */
export class DamagedMark extends Error {
  override readonly name = 'DamagedMark';
}
