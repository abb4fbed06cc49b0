import { describe, expect, it } from 'vitest';
import { BackupRefusal } from './backup-refusal.ts';
import { nameProblem } from './entry-name.ts';
import { readBackup } from './read-backup.ts';
import { archive } from './backup-archive.fixture.ts';
import { refusedBackups } from './refused-backups.fixture.ts';

/** Why bytes are refused; null if they are not. */
function refusalOf(bytes: Uint8Array): string | null {
  try {
    readBackup(bytes);
    return null;
  } catch (error) {
    if (error instanceof BackupRefusal) return error.because;
    throw error;
  }
}

describe('a backup that is taken', () => {
  it('is one whose every byte is accounted for', () => {
    expect(refusalOf(archive())).toBeNull();
  });
});

describe('a backup that is refused with its reason', () => {
  it.each(refusedBackups)('%s', (_name, make, reason) => {
    expect(refusalOf(make())).toMatch(reason);
  });

  it('says it in a sentence without what is invisible in a name', () => {
    const problem = nameProblem(`a\u202e\u0000${'b'.repeat(500)}`) ?? '';
    expect(problem).not.toMatch(/[\u0000\u202e]/);
    expect(problem.length).toBeLessThan(200);
  });
});
