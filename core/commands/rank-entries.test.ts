import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankEntries } from './rank-entries.ts';

const entries = [
  { title: 'Cite in my answer', also: 'Annotate' },
  { title: 'Next question', also: 'Go' },
  { title: 'Next match', also: 'Edit' },
  { title: 'Versions of my answer…', also: 'File' },
  { title: 'Highlight in the last colour', also: 'Annotate' },
];

function titles(query: string): readonly string[] {
  return rankEntries(entries, query).map(({ entry }) => entry.title);
}

describe('what fits', () => {
  test('an empty query keeps everything in its order', () => {
    expect(titles('  ')).toEqual(entries.map(({ title }) => title));
  });

  test('a beginning comes before a word further on', () => {
    const list = [{ title: 'Show answer' }, { title: 'Answer' }];
    expect(rankEntries(list, 'ans').map(({ entry }) => entry.title)).toEqual([
      'Answer',
      'Show answer',
    ]);
  });

  test('initials of neighbouring words find a title', () => {
    expect(titles('nq')).toEqual(['Next question']);
  });

  test('every word has to fit, in any order', () => {
    expect(titles('answer my')).toEqual([
      'Cite in my answer',
      'Versions of my answer…',
    ]);
    expect(titles('answer zebra')).toEqual([]);
  });

  test('words beside the title find it too, behind all others', () => {
    expect(titles('annotate')).toEqual([
      'Cite in my answer',
      'Highlight in the last colour',
    ]);
  });
});

test('matches are the stretches to mark, united where they overlap', () => {
  const [first] = rankEntries([{ title: 'Cite in my answer' }], 'ci CITE ans');
  expect(first?.matches).toEqual([
    { start: 0, end: 4 },
    { start: 11, end: 14 },
  ]);
});

test('matches lie inside the title, in order and apart', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 6 }), (title, query) => {
      for (const { matches } of rankEntries([{ title }], query)) {
        let end = -1;
        for (const match of matches) {
          expect(match.start).toBeGreaterThan(end);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(title.length);
          end = match.end;
        }
      }
    }),
  );
});

test('ranking only selects and reorders', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: fc.string() })),
      fc.string({ maxLength: 4 }),
      (list, query) => {
        const kept = rankEntries(list, query).map(({ entry }) => entry);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.every(entry => list.includes(entry))).toBe(true);
      },
    ),
  );
});

test('every beginning of a title finds it', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,3}$/),
      fc.nat(),
      (title, cut) => {
        const query = title.slice(0, 1 + (cut % title.length));
        expect(rankEntries([{ title }], query)).toHaveLength(1);
      },
    ),
  );
});
