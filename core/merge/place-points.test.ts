import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergePoint } from './merge-input.ts';
import { placePoints, type PlaceQuestion } from './place-points.ts';

const point = (id: string, source: string, text: string): MergePoint => ({
  id,
  source,
  text,
});
const standing = [
  point('a1', 'a', 'Yeast turns sugar into carbon dioxide and the dough rises'),
  point('a2', 'a', 'Acids of a slow rise taste good'),
  point('b1', 'b', 'The dough rises because yeast makes carbon dioxide'),
  point('b2', 'b', 'Salt slows the yeast down'),
];
const groups = [
  { members: ['a1', 'b1'] },
  { members: ['a2'] },
  { members: ['b2'] },
];
const question = (
  points: readonly MergePoint[],
  more: Partial<PlaceQuestion> = {},
): PlaceQuestion => ({
  id: 'q1',
  prompt: 'What does yeast do?',
  points,
  groups,
  ...more,
});

describe('points that come to a question', () => {
  it('join the group that says the same, behind its members, or found one of their own', () => {
    const [result] = placePoints(
      [
        question([
          ...standing,
          point('c1', 'c', 'Yeast makes carbon dioxide, so the dough rises'),
          point('c2', 'c', 'Steam keeps the crust of the loaf soft'),
        ]),
      ],
      null,
    );
    expect(result).toEqual({
      engine: 'collate-2',
      groups: [
        { members: ['a1', 'b1', 'c1'] },
        { members: ['a2'] },
        { members: ['b2'] },
        { members: ['c2'] },
      ],
    });
  });

  it('of several sources come together where nobody has said so before', () => {
    const [result] = placePoints(
      [
        question([
          ...standing,
          point('c1', 'c', 'Steam keeps the crust of the loaf soft'),
          point('d1', 'd', 'The crust of the loaf is kept soft by steam'),
        ]),
      ],
      null,
    );
    expect(result?.groups.slice(3)).toEqual([{ members: ['c1', 'd1'] }]);
  });

  it('do not move a question that none come to', () => {
    const odd = [{ members: ['b2', 'a1'] }, { members: ['b1', 'a2'] }];
    const [result] = placePoints([question(standing, { groups: odd })], null);
    expect(result?.groups).toEqual(odd);
  });

  it('find the same words even among more points than can be compared', () => {
    const many = Array.from({ length: 1001 }, (_, index) =>
      point(`x${index}`, `s${index}`, `claim number ${index}`),
    );
    const [result] = placePoints(
      [
        question(
          [
            ...many,
            point('n1', 'new', 'Claim number 7.'),
            point('n2', 'new', 'Something else'),
          ],
          { groups: many.map(({ id }) => ({ members: [id] })) },
        ),
      ],
      null,
    );
    expect(result?.groups[7]).toEqual({ members: ['x7', 'n1'] });
    expect(result?.groups.slice(1001)).toEqual([{ members: ['n2'] }]);
  });

  it('leave all groups whole, apart and in order, and stand in one group each, no two of a source by chance', () => {
    const words = fc.constantFrom('yeast', 'dough', 'rises', 'salt', 'gas');
    const claim = fc.record({
      source: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.array(words, { minLength: 1, maxLength: 5 }),
      group: fc.option(fc.nat(3)),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), claims => {
        const points = claims.map(({ source, text }, index) =>
          point(`p${index}`, source, text.join(' ')),
        );
        const sets = new Map<number, string[]>();
        for (const [index, { group }] of claims.entries())
          if (group !== null)
            sets.set(group, [...(sets.get(group) ?? []), `p${index}`]);
        const before = [...sets.values()].map(members => ({ members }));
        const [result] = placePoints(
          [question(points, { groups: before })],
          null,
        );
        const after = result?.groups ?? [];
        expect(
          before.map(
            ({ members }, index) =>
              after[index]?.members.slice(0, members.length) ?? [],
          ),
        ).toEqual(before.map(({ members }) => members));
        const placed = after.flatMap(({ members }) => members);
        expect(placed.toSorted()).toEqual(points.map(({ id }) => id).sort());
        const sourceOf = new Map(points.map(({ id, source }) => [id, source]));
        const sourcesOf = (ids: readonly string[] = []) =>
          new Set(ids.map(id => sourceOf.get(id))).size;
        const came = after.map(
          ({ members }, index) =>
            members.length - (before[index]?.members.length ?? 0),
        );
        expect(
          after.map(
            ({ members }, index) =>
              sourcesOf(members) - sourcesOf(before[index]?.members),
          ),
        ).toEqual(came);
      }),
    );
  });
});
