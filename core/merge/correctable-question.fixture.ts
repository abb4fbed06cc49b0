import fc from 'fast-check';
import type {
  Answer,
  MergedPoint,
  QuestionContent,
} from '../collection/collection.ts';
import type { Correction, CorrectionAct } from './correction.ts';
import type { MergeRule } from './merge-input.ts';

/** All that a generated question can ever hold: what comes and goes keeps its id. */
export const allPoints: readonly string[] = ['a', 'b', 'c', 'd'].flatMap(
  source => [1, 2, 3].map(place => `q.${source}${String(place)}`),
);

/** The words of a point; some say the very same. */
export function textOf(id: string): string {
  return id.endsWith('3') ? 'All say this.' : `The claim of ${id}.`;
}

/** Groups of points as they stand in a collection; what they do not name is not in it. */
export function contentOf(
  groups: readonly (readonly string[])[],
  isEditorial: (group: number) => boolean = () => false,
): QuestionContent {
  const present = new Set(groups.flat());
  return {
    schema: 1,
    id: 'q',
    answers: ['a', 'b', 'c', 'd'].map((source): Answer => ({
      source,
      lead: '',
      points: allPoints
        .filter(id => id.startsWith(`q.${source}`) && present.has(id))
        .map(id => ({ id, text: textOf(id) })),
      closing: '',
    })),
    mergedPoints: groups.map((members, index): MergedPoint => ({
      id: `q.m${String(index + 1)}`,
      label: `Label ${String(index + 1)}`,
      statement: isEditorial(index)
        ? `What an editor said of ${members.join(' and ')}.`
        : textOf(members[0] ?? ''),
      members,
    })),
  };
}

/** Any grouping of some of the points. */
export const anyGroups: fc.Arbitrary<readonly (readonly string[])[]> = fc
  .tuple(
    fc.shuffledSubarray([...allPoints], { minLength: 2 }),
    fc.array(fc.nat(5), {
      minLength: allPoints.length,
      maxLength: allPoints.length,
    }),
  )
  .map(([ids, numbers]) =>
    [0, 1, 2, 3, 4, 5].flatMap(number => {
      const members = ids.filter((_, index) => numbers[index] === number);
      return members.length > 0 ? [members] : [];
    }),
  );

/** Any question, merged by an engine, by an editor or by both. */
export const anyContent: fc.Arbitrary<QuestionContent> = fc
  .tuple(anyGroups, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([groups, editorial]) =>
    contentOf(groups, group => editorial[group] ?? false),
  );

const anyPoint = fc.constantFrom(...allPoints, 'q.gone');

const anyRule: fc.Arbitrary<MergeRule> = fc.record({
  kind: fc.constantFrom('must-link' as const, 'cannot-link' as const),
  points: fc.tuple(anyPoint, anyPoint),
});

/** Anything that a record may hold, whether a person could have meant it or not. */
export const anyAct: fc.Arbitrary<CorrectionAct> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('rules' as const),
      rules: fc.array(anyRule, { minLength: 1, maxLength: 5 }),
    }),
  },
  fc.record({
    type: fc.constant('label' as const),
    point: anyPoint,
    label: fc.constantFrom('Mine', 'Other'),
  }),
  fc.record({
    type: fc.constant('representative' as const),
    point: anyPoint,
  }),
  fc.record({
    type: fc.constant('grouping' as const),
    trust: fc.double({ min: 0, max: 1, noNaN: true }),
    groups: anyGroups,
  }),
);

/** Acts as corrections, in their order. */
export function correctionsOf(
  acts: readonly CorrectionAct[],
): readonly Correction[] {
  return acts.map((act, index) => ({
    id: `c${String(index)}`,
    created: '2026-01-01T00:00:00Z',
    ...act,
  }));
}

/** Any history of corrections. */
export const anyCorrections: fc.Arbitrary<readonly Correction[]> = fc
  .array(anyAct, { maxLength: 8 })
  .map(correctionsOf);

/** The members of each merged point in an order that can be compared. */
export function groupsIn({ mergedPoints }: QuestionContent): string[] {
  return mergedPoints
    .map(({ members }) => [...members].sort().join(' '))
    .sort();
}
