import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuestionContent, TextId } from '../collection/collection.ts';
import type { Correction, CorrectionAct } from './correction.ts';
import {
  differentActs,
  mergeActs,
  moveActs,
  splitActs,
} from './correction-acts.ts';
import { CorrectionDesk, somePoint } from './correction-desk.fixture.ts';
import { anyContent } from './correctable-question.fixture.ts';
import type { MergeRule } from './merge-input.ts';

/** What is done, and two numbers that say to what. */
type Edit = readonly [keyof typeof edits, number, number];

type Groups = readonly (readonly TextId[])[];
/** Does it, and says what the groups are to be afterwards, where that is certain. */
type Do = (desk: CorrectionDesk, one: number, other: number) => Groups | null;

const edits = {
  merge: gesture(mergeActs, (groupOf, one, other) => {
    if (groupOf(one) !== groupOf(other))
      groupOf(one).push(...groupOf(other).splice(0));
  }),
  same: gesture(mergeActs, (groupOf, one, other) => {
    if (groupOf(one) !== groupOf(other))
      groupOf(other).push(...groupOf(one).splice(0));
  }),
  split: gesture(splitActs, (groupOf, one, _, groups) => {
    groups.push(groupOf(one).splice(groupOf(one).indexOf(one), 1));
  }),
  move: gesture(moveActs, (groupOf, one, other) => {
    const to = groupOf(other);
    if (groupOf(one) !== to)
      to.push(...groupOf(one).splice(groupOf(one).indexOf(one), 1));
  }),
  different: gesture(differentActs, () => undefined),
  label: gesture(
    (_, point) => ({ type: 'label', point, label: `Of ${point}` }),
    () => undefined,
  ),
  representative: gesture(
    (_, point) => ({ type: 'representative', point }),
    () => undefined,
  ),
  trust: whatever((desk, one) => desk.trust((one % 11) / 10)),
  renew: whatever((desk, one, other) => desk.renew(somePoint(one), other % 6)),
  regroup: whatever((desk, one, other) =>
    desk.regroup(at(desk, one), other % 6),
  ),
  reword: whatever((desk, one) => desk.reword(at(desk, one))),
};

function gesture(
  actOf: (seen: QuestionContent, one: TextId, other: TextId) => CorrectionAct,
  expected: (
    groupOf: (id: TextId) => TextId[],
    one: TextId,
    other: TextId,
    groups: TextId[][],
  ) => void,
): Do {
  return (desk, first, second) => {
    const { seen } = desk;
    const [one, other] = [at(desk, first), at(desk, second)];
    const groups = seen.mergedPoints.map(({ members }) => [...members]);
    expected(
      id => groups.find(group => group.includes(id)) ?? [],
      one,
      other,
      groups,
    );
    desk.correct(actOf(seen, one, other));
    return groups;
  };
}

function whatever(
  change: (desk: CorrectionDesk, one: number, other: number) => void,
): Do {
  return (desk, one, other) => {
    change(desk, one, other);
    return null;
  };
}

function at({ points }: CorrectionDesk, number: number): TextId {
  return points[number % points.length] ?? '';
}

const names = Object.keys(edits) as readonly Edit[0][];
const anyEdits = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(
        fc.constantFrom(...names),
        fc.nat(1000),
        fc.nat(1000),
      ),
    },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
  ),
  { minLength: 1, maxLength: 14 },
);

it('10,000 sequences of edits keep every point, every word and every rule, and undo restores exactly', () => {
  fc.assert(
    fc.property(anyContent, anyEdits, (content, sequence) => {
      const desk = new CorrectionDesk(content);
      // What the record was before each correction and after those that were undone.
      const done: string[] = [];
      const undone: string[] = [];
      for (const edit of sequence) {
        const now = JSON.stringify(desk.record);
        if (edit === 'undo') {
          if (desk.undo()) undone.push(now);
          expect(JSON.stringify(desk.record)).toBe(done.pop() ?? now);
        } else if (edit === 'redo') {
          if (desk.redo()) done.push(now);
          expect(JSON.stringify(desk.record)).toBe(undone.pop() ?? now);
        } else {
          const [name, one, other] = edit;
          const expected = edits[name](desk, one, other);
          if (expected) expectGroups(desk.seen, expected);
          if (JSON.stringify(desk.record) !== now) {
            done.push(now);
            undone.length = 0;
          }
        }
        expectWhole(desk);
      }
      expectRules(desk.seen, desk.record.corrections);
    }),
    { numRuns: 10_000 },
  );
});

/** Throws by hand: a hundred thousand matchers cost more than the work that they check. */
function expectGroups(seen: QuestionContent, expected: Groups): void {
  const now = seen.mergedPoints.map(({ members }) => members);
  if (named(now) !== named(expected)) expect(named(now)).toBe(named(expected));
}

function named(groups: Groups): string {
  return groups
    .filter(members => members.length > 0)
    .map(members => [...members].sort().join(' '))
    .sort()
    .join('; ');
}

/** No point is lost or doubled, no two merged points are taken for one, and no sentence is lost or invented. */
function expectWhole(desk: CorrectionDesk): void {
  const { content, seen, points } = desk;
  const members = seen.mergedPoints.flatMap(each => each.members);
  const ids = new Set(seen.mergedPoints.map(({ id }) => id));
  if (members.toSorted().join() !== points.toSorted().join())
    expect(members.toSorted()).toEqual(points.toSorted());
  if (seen.answers !== content.answers)
    expect(seen.answers).toBe(content.answers);
  if (ids.size !== seen.mergedPoints.length)
    expect(ids.size).toBe(seen.mergedPoints.length);
  expectStatements(desk);
}

function expectStatements({ content, seen, record }: CorrectionDesk): void {
  const stated = content.mergedPoints.map(({ statement }) => statement);
  const there = new Set([
    ...stated,
    ...content.answers.flatMap(({ points }) => points.map(({ text }) => text)),
  ]);
  const said = new Set(
    seen.mergedPoints.flatMap(({ statement }) =>
      statement.split(/(?<=\.) (?=What an editor)/),
    ),
  );
  for (const part of said)
    if (!there.has(part)) expect([...there]).toContain(part);
  // Whoever makes a member speak does without the editor's words.
  if (record.corrections.some(({ type }) => type === 'representative')) return;
  for (const words of stated)
    if (words.startsWith('What an editor') && !said.has(words))
      expect([...said]).toContain(words);
}

/** Every rule holds that no later act contradicted. */
function expectRules(
  seen: QuestionContent,
  corrections: readonly Correction[],
): void {
  const home = new Map(
    seen.mergedPoints.flatMap(({ members }, group) =>
      members.map(id => [id, group] as const),
    ),
  );
  for (const rule of notContradicted(corrections)) {
    const [one, other] = rule.points.map(id => home.get(id));
    if (one === undefined || other === undefined) continue;
    if ((one === other) !== (rule.kind === 'must-link'))
      expect(rule).toBe('kept');
  }
}

/** As plainly as it can be said, and therefore slowly. */
function notContradicted(
  corrections: readonly Correction[],
): readonly MergeRule[] {
  let standing: readonly MergeRule[] = [];
  for (const correction of corrections) {
    if (correction.type !== 'rules') continue;
    const kept: MergeRule[] = [];
    for (const rule of [...standing, ...correction.rules].reverse())
      if (isPossible([rule, ...kept])) kept.unshift(rule);
    standing = kept;
  }
  return standing;
}

function isPossible(rules: readonly MergeRule[]): boolean {
  const groups = new Map<TextId, TextId>();
  const groupOf = (id: TextId) => groups.get(id) ?? id;
  for (const { kind, points } of rules) {
    if (kind !== 'must-link') continue;
    const [to, from] = [groupOf(points[0]), groupOf(points[1])];
    for (const id of rules.flatMap(each => each.points))
      if (groupOf(id) === from) groups.set(id, to);
  }
  return rules.every(
    ({ kind, points: [one, other] }) =>
      kind === 'must-link' || groupOf(one) !== groupOf(other),
  );
}
