import { describe, expect, it } from 'vitest';
import type { MergedPoint, QuestionContent } from '../collection/collection.ts';
import { hasChanged, questionDelta } from './question-delta.ts';

const entry = { id: 'q1', number: 1, topic: 't', prompt: 'Why?' };

/** Merged points by id, each with the texts of its members by source. */
function content(
  groups: Readonly<Record<string, Readonly<Record<string, string>>>>,
): QuestionContent {
  const points = Object.entries(groups).flatMap(([group, members]) =>
    Object.entries(members).map(([source, text]) => ({
      source,
      id: `${source}.${group}`,
      text,
    })),
  );
  const sources = [...new Set(points.map(({ source }) => source))];
  return {
    schema: 1,
    id: 'q1',
    answers: sources.map(source => ({
      source,
      lead: '',
      points: points
        .filter(point => point.source === source)
        .map(({ id, text }) => ({ id, text })),
      closing: '',
    })),
    mergedPoints: Object.entries(groups).map(([id, members]): MergedPoint => ({
      id,
      label: id.toUpperCase(),
      statement: Object.values(members)[0] ?? '',
      members: Object.keys(members).map(source => `${source}.${id}`),
    })),
  };
}

const ids = (list: readonly { readonly id: string }[]) =>
  list.map(({ id }) => id);

describe('what changed in a question', () => {
  it('is told by the merged points that came, gained a source or lost one', () => {
    const delta = questionDelta(
      entry,
      content({ m1: { a: 'x' }, m2: { a: 'y', b: 'y' }, m3: { b: 'z' } }),
      content({ m1: { a: 'x', c: 'x' }, m2: { a: 'y' }, m4: { c: 'w' } }),
    );
    expect(delta).toMatchObject({ question: 'q1', number: 1, prompt: 'Why?' });
    expect(delta.newPoints).toEqual([
      { id: 'm4', label: 'M4', statement: 'w' },
    ]);
    expect(ids(delta.strengthened)).toEqual(['m1']);
    expect(ids(delta.weakened)).toEqual(['m2', 'm3']);
    expect(hasChanged(delta)).toBe(true);
  });

  it('can be both: one source left a merged point and another joined it', () => {
    const delta = questionDelta(
      entry,
      content({ m1: { a: 'x', b: 'x' } }),
      content({ m1: { a: 'x', c: 'x' } }),
    );
    expect(ids(delta.strengthened)).toEqual(['m1']);
    expect(ids(delta.weakened)).toEqual(['m1']);
  });

  it('is nothing when the same sources say the same, in other words', () => {
    const delta = questionDelta(
      entry,
      content({ m1: { a: 'Salt slows yeast.' } }),
      content({ m1: { a: 'Salt makes yeast slow.' } }),
    );
    expect(hasChanged(delta)).toBe(false);
  });

  it('names contradictions that were not there before, and no others', () => {
    const old = {
      a: 'The dough rises for 2 hours in the bowl.',
      b: 'The dough rises for 12 hours in the bowl.',
    };
    const before = content({ m1: old, m2: { a: 'Salt slows yeast.' } });
    expect(
      questionDelta(
        entry,
        before,
        content({
          m1: old,
          m2: { a: 'Salt slows yeast.', c: 'Salt does not slow yeast.' },
        }),
      ).disputes.map(({ points }) => points),
    ).not.toContainEqual(['a.m1', 'b.m1']);
    const joined = content({
      m1: { ...old, c: 'The dough rises for 30 hours in the bowl.' },
      m2: { a: 'Salt slows yeast.' },
    });
    expect(
      questionDelta(entry, before, joined).disputes.map(({ kind, points }) => [
        kind,
        points,
      ]),
    ).toEqual([
      ['number', ['a.m1', 'c.m1']],
      ['number', ['b.m1', 'c.m1']],
    ]);
  });
});
