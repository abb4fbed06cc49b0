import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReasons, type BackupReason } from './backup.ts';
import { backupName } from './backup-name.ts';
import { thinBackups, type ThinnableBackup } from './thin-backups.ts';

const day = 86_400_000;

function backup(
  at: number,
  number: number,
  reason: BackupReason = 'daily',
  verified = true,
): ThinnableBackup {
  return { ...backupName(new Date(at), reason, number), verified };
}

/** Makes one backup after the other and thins after each, as the program does. @returns those that are left */
function live(
  made: readonly { at: number; reason?: BackupReason; verified?: boolean }[],
): readonly ThinnableBackup[] {
  let present: readonly ThinnableBackup[] = [];
  for (const [index, { at, reason, verified }] of made.entries()) {
    present = [...present, backup(at, index + 1, reason, verified)];
    const removed = new Set(thinBackups(present));
    present = present.filter(({ id }) => !removed.has(id));
  }
  return present;
}

const start = Date.UTC(2026, 0, 1, 9);
const daysFrom = (count: number, from = start) =>
  Array.from({ length: count }, (_, index) => ({ at: from + index * day }));

const years = (count: number) => count * 365 * day;
const history = fc.array(
  fc.record({
    // Within ten years either way of the start, in any order.
    at: fc
      .integer({ min: -3650, max: 3650 })
      .map(offset => start + offset * day),
    reason: fc.constantFrom(...backupReasons),
    verified: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('thinning', () => {
  it('keeps the last of seven days, four weeks and twelve months', () => {
    const left = live(daysFrom(800)).map(({ made }) => made.slice(0, 10));
    expect(left.slice(-7)).toEqual(
      daysFrom(7, start + 793 * day).map(({ at }) =>
        new Date(at).toISOString().slice(0, 10),
      ),
    );
    const months = new Set(left.map(date => date.slice(0, 7)));
    expect(months.size).toBe(12);
    expect(left.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('keeps the last five made before an operation, also of one day', () => {
    const made = Array.from({ length: 9 }, (_, index) => ({
      at: start + index * 60_000,
      reason: 'before-import' as const,
    }));
    expect(live(made).map(({ number }) => number)).toEqual([5, 6, 7, 8, 9]);
  });

  it('keeps all that were made by hand', () => {
    const made = daysFrom(100).map(each => ({
      ...each,
      reason: 'by-hand' as const,
    }));
    expect(live(made)).toHaveLength(100);
  });

  it('leaves alone what is not verified, and does not count it', () => {
    const made = daysFrom(40).map((each, index) => ({
      ...each,
      verified: index < 7,
    }));
    expect(live(made)).toHaveLength(40);
  });

  it('never takes the latest verified one, whatever the clock did', () => {
    fc.assert(
      fc.property(history, made => {
        const backups = made.map(({ at, reason, verified }, index) =>
          backup(at, index + 1, reason, verified),
        );
        const removed = thinBackups(backups);
        const latest = backups.findLast(each => each.verified);
        expect(removed).not.toContain(latest?.id);
        for (const each of backups)
          if (!each.verified || each.reason === 'by-hand')
            expect(removed).not.toContain(each.id);
      }),
    );
  });

  it('has nothing left to do when it has been done', () => {
    fc.assert(
      fc.property(history, made => {
        const left = live(made);
        expect(thinBackups(left)).toEqual([]);
      }),
    );
  });

  it('takes the same whatever order the folder lists them in', () => {
    fc.assert(
      fc.property(history, made => {
        const backups = made.map(({ at, reason, verified }, index) =>
          backup(at, index + 1, reason, verified),
        );
        const reversed = thinBackups([...backups].reverse());
        expect(reversed).toEqual(thinBackups(backups));
      }),
    );
  });

  it('loses no more to a clock that jumps ten years and back than to one more day', () => {
    for (const jump of [years(10), -years(10)]) {
      const steady = daysFrom(60);
      const jumped = [
        ...steady.slice(0, 50),
        { at: steady[50]!.at + jump },
        ...steady.slice(50),
      ];
      const left = new Set(live(jumped).map(({ made }) => made));
      // All but the oldest day, week and month that a steady clock would have kept.
      const lost = live(steady).filter(({ made }) => !left.has(made));
      expect(lost.length).toBeLessThanOrEqual(3);
      const recent = steady.slice(-6);
      for (const { at } of recent)
        expect(left).toContain(`${new Date(at).toISOString().slice(0, 19)}Z`);
    }
  });

  it('keeps the seven made last of different days even if the clock jumps at every start', () => {
    const made = daysFrom(40).map(({ at }, index) => ({
      at: at + ((index % 3) - 1) * years(10),
    }));
    const left = live(made).map(({ number }) => number);
    expect(left).toEqual(expect.arrayContaining([34, 35, 36, 37, 38, 39, 40]));
  });
});
