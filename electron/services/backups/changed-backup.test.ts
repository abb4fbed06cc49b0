import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTestFolder } from '../store/test-library.fixture.ts';
import {
  fillLibrary,
  openBackedUpLibrary,
  writeStudy,
} from './backup-library.fixture.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { readBackup, type BackupFile } from './read-backup.ts';

const sumOf = (bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex');

describe('a whole backup', () => {
  let folder = '';
  inTestFolder(made => {
    folder = made;
  });

  async function backupBytes(): Promise<Buffer> {
    const library = await openBackedUpLibrary(folder);
    await writeStudy(library.store, 'q1', 'A few words.');
    await fillLibrary(library);
    const { id } = await library.backups.create('by-hand');
    await library.close();
    return readFileSync(join(folder, 'backups', `${id}.zip`));
  }

  /** What is in it, or null if it is refused. */
  function contentsOf(bytes: Uint8Array): string | null {
    const files: BackupFile[] = [];
    try {
      readBackup(bytes, file => files.push(file));
    } catch (error) {
      if (error instanceof BackupRefusal) return null;
      throw error;
    }
    return JSON.stringify(files.map(file => [file.path, sumOf(file.bytes)]));
  }

  it('with any one byte changed is refused or holds the same', async () => {
    const whole = await backupBytes();
    const contents = contentsOf(whole);
    let refused = 0;
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ (1 << (at % 8));
      const found = contentsOf(changed);
      if (found === null) refused += 1;
      else expect(found).toBe(contents);
    }
    // Dates and versions in the archive's own headers are all that may change.
    expect(refused / whole.length).toBeGreaterThan(0.85);
  });

  it('cut short at any length is refused', async () => {
    const whole = await backupBytes();
    for (let length = 0; length < whole.length; length++)
      expect(contentsOf(whole.subarray(0, length))).toBeNull();
  });
});
