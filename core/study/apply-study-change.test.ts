import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStudyChange } from './apply-study-change.ts';
import { invertStudyChange } from './invert-study-change.ts';
import {
  annotationsWithId,
  changesFor,
  records,
} from './study-change.fixture.ts';
import type { StudyChange } from './study-change.ts';
import { emptyStudyRecord } from './study-record.ts';

const recordWithChange = records.chain(record =>
  fc.tuple(fc.constant(record), changesFor(record)),
);
const sample = fc.sample(annotationsWithId('one'), { numRuns: 1, seed: 1 })[0]!;
const empty = emptyStudyRecord('sample', 'q1');
const one = { ...empty, annotations: [sample] };
const conflict = expect.objectContaining({ code: 'conflict' }) as unknown;

describe('applyStudyChange', () => {
  it('is undone exactly by the inverse of any change on any record', () => {
    fc.assert(
      fc.property(recordWithChange, ([record, change]) => {
        const inverse = invertStudyChange(record, change);
        const after = applyStudyChange(record, change);
        expect(applyStudyChange(after, inverse)).toEqual(record);
        expect(
          applyStudyChange(record, invertStudyChange(after, inverse)),
        ).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('never alters the record that it is given', () => {
    fc.assert(
      fc.property(recordWithChange, ([record, change]) => {
        const before = structuredClone(record);
        applyStudyChange(record, change);
        expect(record).toEqual(before);
      }),
    );
  });

  it('leaves the status and my answer alone when a highlight is added', () => {
    const after = applyStudyChange(empty, {
      type: 'annotation.add',
      annotation: sample,
    });
    expect(after).toEqual(one);
    expect(after.status).toBe('new');
  });

  it('puts an annotation back where it was', () => {
    const other = { ...sample, id: 'other' };
    const record = { ...empty, annotations: [other, other, other] };
    const after = applyStudyChange(record, {
      type: 'annotation.add',
      annotation: sample,
      index: 1,
    });
    expect(after.annotations.map(({ id }) => id)).toEqual([
      'other',
      'one',
      'other',
      'other',
    ]);
  });

  it('refuses to add an annotation twice', () => {
    const change: StudyChange = { type: 'annotation.add', annotation: sample };
    expect(() => applyStudyChange(one, change)).toThrow(conflict as Error);
  });

  it('refuses to change or invert a change of an annotation that is not there', () => {
    const modified = '2026-01-01T00:00:00.000Z';
    const changes: StudyChange[] = [
      { type: 'annotation.delete', id: 'gone' },
      { type: 'annotation.recolour', id: 'gone', colour: 'red', modified },
      {
        type: 'annotation.retarget',
        id: 'gone',
        target: sample.target,
        modified,
      },
      { type: 'annotation.note', id: 'gone', note: '', modified },
      { type: 'annotation.tags', id: 'gone', tags: [], modified },
    ];
    for (const change of changes) {
      expect(() => applyStudyChange(one, change)).toThrow(conflict as Error);
      expect(() => invertStudyChange(one, change)).toThrow(conflict as Error);
    }
  });
});
