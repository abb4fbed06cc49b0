import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReasons } from './backup.ts';
import { backupName, laterFirst, parseBackupName } from './backup-name.ts';

const reason = fc.constantFrom(...backupReasons);
const number = fc.integer({ min: 1, max: 999_999_999 });
const instant = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('the name of a backup', () => {
  it('tells when, why and the how-manieth, and can be read back', () => {
    fc.assert(
      fc.property(instant, reason, number, (now, why, count) => {
        const name = backupName(now, why, count);
        expect(name.made).toBe(`${now.toISOString().slice(0, 19)}Z`);
        expect(parseBackupName(name.id)).toEqual(name);
      }),
    );
  });

  it('can be read back whatever year the clock shows', () => {
    for (const year of [-5000, 12_000, 200_000]) {
      const now = new Date(0);
      now.setUTCFullYear(year);
      const name = backupName(now, 'daily', 1);
      expect(parseBackupName(name.id)).toEqual(name);
    }
  });

  it('is a name that every file system takes', () => {
    const { id } = backupName(
      new Date('2026-11-23T01:57:48Z'),
      'before-import',
      12,
    );
    expect(id).toBe('20261123T015748Z-before-import-12');
  });

  it('is nothing that a person or a system would give', () => {
    for (const id of [
      '',
      'backup',
      '20261123T015748Z-daily',
      '20261123T015748Z-daily-1 (1)',
      '20261123T015748Z-weekly-1',
      '20261323T015748Z-daily-1',
      '20261123T255748Z-daily-1',
      '../20261123T015748Z-daily-1',
      '20261123T015748Z-daily-1.zip',
    ])
      expect(parseBackupName(id)).toBeNull();
  });

  it('orders by number and not by the clock', () => {
    const names = [
      backupName(new Date('2036-01-01'), 'daily', 1),
      backupName(new Date('2016-01-01'), 'daily', 3),
      backupName(new Date('2026-01-01'), 'daily', 2),
    ];
    expect(names.sort(laterFirst).map(each => each.number)).toEqual([3, 2, 1]);
  });
});
