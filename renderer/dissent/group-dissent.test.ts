import { expect, it } from 'vitest';
import type { Dissent } from '../../core/merge/find-dissent.ts';
import { groupDissent } from './group-dissent.ts';

function dissent(
  kind: Dissent['kind'],
  one: string,
  other: string,
  start = 0,
): Dissent {
  return {
    kind,
    points: [one, other],
    spans: [
      { start, end: start + 4 },
      { start: 2, end: 6 },
    ],
  };
}

it('quotes each point once where several contradict one', () => {
  const found = groupDissent([
    dissent('number', 'a', 'b'),
    dissent('number', 'a', 'c'),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]?.quotes.map(({ point }) => point)).toEqual(['a', 'b', 'c']);
  expect(found[0]?.quotes[0]?.spans).toEqual([{ start: 0, end: 4 }]);
});

it('joins disputes that a later contradiction links', () => {
  expect(
    groupDissent([
      dissent('number', 'a', 'b'),
      dissent('number', 'c', 'd'),
      dissent('number', 'b', 'c'),
    ]),
  ).toHaveLength(1);
});

it('keeps what differs in kind, or has no point in common, apart', () => {
  expect(
    groupDissent([
      dissent('number', 'a', 'b'),
      dissent('negation', 'a', 'c'),
      dissent('number', 'c', 'd'),
    ]).map(({ kind }) => kind),
  ).toEqual(['number', 'negation', 'number']);
});

it('joins words that overlap, and keeps others in order', () => {
  const [found] = groupDissent([
    dissent('number', 'a', 'b', 20),
    dissent('number', 'a', 'c', 2),
    dissent('number', 'a', 'd', 4),
  ]);
  expect(found?.quotes[0]?.spans).toEqual([
    { start: 2, end: 8 },
    { start: 20, end: 24 },
  ]);
});
