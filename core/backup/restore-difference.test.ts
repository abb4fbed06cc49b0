import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyDigest,
  restoreDifference,
  unitKinds,
  type Unit,
} from './restore-difference.ts';

const unit = (kind: Unit['kind'], id: string, digest: string): Unit => ({
  kind,
  id,
  digest,
});
const units = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...unitKinds),
    id: fc.constantFrom('a', 'b', 'c'),
    digest: fc.constantFrom('1', '2', emptyDigest),
  }),
  { selector: ({ kind, id }) => `${kind}/${id}` },
);

describe('what a restore would change', () => {
  it('is nothing where both are the same', () => {
    fc.assert(
      fc.property(units, all => {
        const { added, changed, gone, same } = restoreDifference(all, all);
        expect([...added, ...changed, ...gone]).toEqual([]);
        expect(same).toBe(all.length);
      }),
    );
  });

  it('counts every unit of the backup once', () => {
    fc.assert(
      fc.property(units, units, (backup, library) => {
        const found = restoreDifference(backup, library);
        const { added, changed, same } = found;
        expect(added.length + changed.length + same).toBe(backup.length);
      }),
    );
  });

  it('is everything where the library is empty', () => {
    fc.assert(
      fc.property(units, all => {
        expect(restoreDifference(all, []).added).toEqual(all);
      }),
    );
  });

  it('takes away records and collections that came since, and no picture, copy or setting', () => {
    const since = unitKinds.map(kind => unit(kind, 'a', '1'));
    const { gone } = restoreDifference([], since);
    expect(gone.map(({ kind }) => kind)).toEqual([
      'study',
      'versions',
      'collection',
      'additions',
    ]);
  });

  it('does not count a record as gone that says nothing', () => {
    const blank = [unit('study', 'a', emptyDigest)];
    expect(restoreDifference([], blank).gone).toEqual([]);
  });

  it('leaves the place alone where a person reads now', () => {
    const found = restoreDifference(
      [unit('place', 'place', '1')],
      [unit('place', 'place', '2')],
    );
    expect(found).toMatchObject({ added: [], changed: [], same: 1 });
  });
});
