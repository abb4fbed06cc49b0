import fc from 'fast-check';
import type { Annotation } from '../annotation/annotation.ts';
import { highlightColours } from '../annotation/highlight-colour.ts';
import type { StudyChange } from './study-change.ts';
import {
  emptyStudyRecord,
  questionStatuses,
  type StudyRecord,
} from './study-record.ts';

const instants = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map(seconds => new Date(seconds * 1000).toISOString());
const colours = fc.constantFrom(...highlightColours);
const tags = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), {
  maxLength: 3,
});
const targets = fc.record({
  source: fc.constantFrom('p1', 'p2', 'm1'),
  position: fc.record({
    start: fc.nat(50),
    end: fc.integer({ min: 51, max: 90 }),
  }),
  quote: fc.record({
    exact: fc.string(),
    prefix: fc.string(),
    suffix: fc.string(),
  }),
});

export function annotationsWithId(id: string): fc.Arbitrary<Annotation> {
  return fc.record({
    id: fc.constant(id),
    created: instants,
    modified: instants,
    target: targets,
    colour: colours,
    note: fc.string(),
    tags,
  });
}

/** Records with up to six annotations of different ids, in any order. */
export const records: fc.Arbitrary<StudyRecord> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  .chain(ids =>
    fc.record({
      annotations: fc.tuple(...ids.map(annotationsWithId)),
      status: fc.constantFrom(...questionStatuses),
      wordTarget: fc.option(fc.nat(2000), { nil: null }),
    }),
  )
  .map(parts => ({ ...emptyStudyRecord('sample', 'q1'), ...parts }));

function changesOf(id: string): fc.Arbitrary<StudyChange> {
  const on = { id: fc.constant(id), modified: instants };
  return fc.oneof(
    fc.record({ type: fc.constant('annotation.delete' as const), id: on.id }),
    fc.record({
      type: fc.constant('annotation.recolour' as const),
      ...on,
      colour: colours,
    }),
    fc.record({
      type: fc.constant('annotation.retarget' as const),
      ...on,
      target: targets,
    }),
    fc.record({
      type: fc.constant('annotation.note' as const),
      ...on,
      note: fc.string(),
    }),
    fc.record({ type: fc.constant('annotation.tags' as const), ...on, tags }),
  );
}

/** A change that is possible on the given record. */
export function changesFor(record: StudyRecord): fc.Arbitrary<StudyChange> {
  const size = record.annotations.length;
  const always: fc.Arbitrary<StudyChange>[] = [
    fc.record({
      type: fc.constant('status.set' as const),
      status: fc.constantFrom(...questionStatuses),
    }),
    fc.record({
      type: fc.constant('word-target.set' as const),
      wordTarget: fc.oneof(fc.nat(2000), fc.constant(null)),
    }),
    annotationsWithId('new').map(annotation => ({
      type: 'annotation.add' as const,
      annotation,
    })),
    fc
      .tuple(annotationsWithId('new'), fc.nat(size))
      .map(([annotation, index]) => ({
        type: 'annotation.add' as const,
        annotation,
        index,
      })),
  ];
  return fc.oneof(
    ...always,
    ...record.annotations.map(({ id }) => changesOf(id)),
  );
}
