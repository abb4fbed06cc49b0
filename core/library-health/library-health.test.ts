import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../rich-text/rich-text.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';
import { isEmptyStudyRecord } from './is-empty-study-record.ts';
import { keepBoth, keepBothVersions } from './keep-both.ts';
import { readableRecord, readableVersions } from './readable-record.ts';
import { salvageText } from './salvage-text.ts';

const when = '2026-11-23T03:00:00.000Z';
const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const annotation = (id: string) => ({
  id,
  created: when,
  modified: when,
  target: {
    source: 'p1',
    position: { start: 0, end: 4 },
    quote: { exact: `Quote of ${id}`, prefix: '', suffix: '' },
  },
  colour: 'yellow' as const,
  note: `Note of ${id}`,
  tags: ['exam'],
});

const records: fc.Arbitrary<StudyRecord> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    answer: fc.option(fc.constantFrom('One.', 'Two.', 'Three.')),
    status: fc.constantFrom('new', 'draft', 'done'),
  })
  .map(({ ids, answer, status }) => ({
    ...emptyStudyRecord('c', 'q'),
    status,
    annotations: ids.map(annotation),
    answer:
      answer === null
        ? null
        : { document: words(answer), revision: 1, modified: when },
  }));

describe('keeping both versions of a record', () => {
  it('keeps every note of both and my answer, and adds nothing that neither has', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        const both = keepBoth(mine, theirs);
        const ids = (record: StudyRecord) =>
          record.annotations.map(({ id }) => id);
        expect(ids(both).slice(0, ids(mine).length)).toEqual(ids(mine));
        expect(new Set(ids(both))).toEqual(
          new Set([...ids(mine), ...ids(theirs)]),
        );
        expect(both.answer).toBe(mine.answer ?? theirs.answer);
      }),
    );
  });

  it('changes nothing when both say the same', () => {
    fc.assert(
      fc.property(records, mine => {
        expect(keepBoth(mine, mine)).toEqual(mine);
      }),
    );
  });

  it('keeps each version of my answer once, the latest saved first', () => {
    const version = (id: string, saved: string) => ({
      id,
      saved,
      words: 1,
      reason: 'interval' as const,
      document: words(id),
    });
    const both = keepBothVersions(
      [version('b', '2026-02-01'), version('a', '2026-01-01')],
      [version('c', '2026-03-01'), version('a', '2026-01-01')],
    );
    expect(both.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('a record in plain text', () => {
  it('shows the answer, the status, each passage, note and tag', () => {
    const text = readableRecord({
      ...emptyStudyRecord('c', 'q'),
      status: 'draft',
      wordTarget: 200,
      annotations: [annotation('a')],
      answer: { document: words('My words.'), revision: 1, modified: when },
    });
    for (const part of [
      'Status: draft',
      'Words aimed at: 200',
      'My words.',
      '“Quote of a” (yellow)',
      'Note of a',
      'Tags: exam',
    ])
      expect(text).toContain(part);
    expect(readableVersions([])).toBe('No earlier version is kept.');
  });

  it('is empty only when nobody has made anything of it', () => {
    fc.assert(
      fc.property(records, record => {
        const { answer, annotations, status } = record;
        expect(isEmptyStudyRecord(record)).toBe(
          answer === null && annotations.length === 0 && status === 'new',
        );
      }),
    );
  });
});

describe('what can still be read in a damaged file', () => {
  it('is every word in front of the place where it was cut, wherever that is', () => {
    const text = JSON.stringify({ answer: words('Kept “words” \\ of\nmine.') });
    const end = text.indexOf('mine.') + 5;
    for (let cut = end; cut <= text.length; cut++)
      expect(salvageText(text.slice(0, cut))).toContain(
        'Kept “words” \\ of\nmine.',
      );
  });

  it('comes out of any text without an error, and never gets long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const damaged = `{"text":"${text}`;
        expect(salvageText(damaged).length).toBeLessThanOrEqual(20_000);
      }),
    );
    expect(salvageText('\u0000\u0001half a download\u0000')).toBe(
      'half a download',
    );
    expect(salvageText('\u0000'.repeat(100))).toBe('');
    expect(salvageText('x'.repeat(100_000))).toHaveLength(20_000);
  });
});
