import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterAnswer, withoutAnswerRevision } from './later-answer.ts';
import { UnitGatherer } from './library-units.ts';
import { encodeRecord } from '../store/record-codec.ts';

const record = (revision: number, words: string) => ({
  status: 'draft',
  answer: { document: { type: 'doc', words }, revision },
});
const revision = fc.integer({ min: 1, max: 1000 });

/** Deeper than anything can be written. */
const deep = '['.repeat(50_000) + ']'.repeat(50_000);

describe('an answer that comes back', () => {
  it('never has the revision of another answer that a window may show', () => {
    fc.assert(
      fc.property(revision, revision, (then, now) => {
        const back = laterAnswer(record(then, 'then'), record(now, 'now'));
        const { answer } = back as ReturnType<typeof record>;
        expect(answer.revision).not.toBe(now);
        expect(answer.document.words).toBe('then');
        expect(withoutAnswerRevision(back)).toEqual(
          withoutAnswerRevision(record(then, 'then')),
        );
      }),
    );
  });

  it('is left as it is where there is no other, whatever lies there', () => {
    const wanted = record(3, 'then');
    for (const present of [undefined, null, 1, 'x', [], {}, { answer: null }])
      expect(laterAnswer(wanted, present)).toBe(wanted);
    expect(laterAnswer(wanted, record(7, 'then'))).toBe(wanted);
  });

  it('is compared without harm when it is nested deeper than can be written', () => {
    const answer = { document: JSON.parse(deep) as unknown, revision: 1 };
    expect(laterAnswer({ answer }, { answer })).toMatchObject({
      answer: { revision: 2 },
    });
  });
});

it('a record that is nested deeper than can be written has a digest like every other', () => {
  const gatherer = new UnitGatherer();
  const place = { is: 'record', kind: 'study', id: 'bread--q1' } as const;
  const { bytes } = encodeRecord(
    { kind: 'study', id: place.id, revision: 1, schema: 1, writtenAt: '' },
    `{"annotations":${deep}}`,
  );
  gatherer.add({ path: 'q/00/bread--q1.json', place, bytes });
  expect(gatherer.units()[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});
