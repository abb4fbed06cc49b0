import { describe, expect, it } from 'vitest';
import type { QuestionContent } from '../collection/collection.ts';
import { isItemId } from '../collection/safe-id.ts';
import { correctedContent } from './correct-content.ts';
import type { CorrectionAct } from './correction.ts';
import {
  contentOf,
  correctionsOf,
  groupsIn,
  textOf,
} from './correctable-question.fixture.ts';
import type { MergeRule } from './merge-input.ts';

const rules = (...given: readonly MergeRule[]): CorrectionAct => ({
  type: 'rules',
  rules: given,
});
const must = (...points: [string, string]): MergeRule => ({
  kind: 'must-link',
  points,
});
const cannot = (...points: [string, string]): MergeRule => ({
  kind: 'cannot-link',
  points,
});
const corrected = (content: QuestionContent, ...acts: CorrectionAct[]) =>
  correctedContent(content, correctionsOf(acts)).mergedPoints;
const shown = (content: QuestionContent, ...acts: CorrectionAct[]) =>
  corrected(content, ...acts).map(
    ({ id, members }) => `${id}: ${members.join(' ')}`,
  );

const groups = [['q.a1', 'q.b1'], ['q.a2', 'q.c1', 'q.d1'], ['q.b2']];
const engine = contentOf(groups);
const editorial = contentOf(groups, () => true);

describe('a merge', () => {
  it('goes on as the earlier of both, with its label and place', () => {
    expect(shown(engine, rules(must('q.b2', 'q.a1')))).toEqual([
      'q.m1: q.a1 q.b1 q.b2',
      'q.m2: q.a2 q.c1 q.d1',
    ]);
    expect(corrected(engine, rules(must('q.b2', 'q.a1')))[0]).toMatchObject({
      label: 'Label 1',
      statement: textOf('q.a1'),
    });
  });

  it('keeps what editors stated, all of it', () => {
    const [first] = corrected(editorial, rules(must('q.b2', 'q.a1')));
    expect(first?.statement).toBe(
      'What an editor said of q.a1 and q.b1. What an editor said of q.b2.',
    );
  });

  it('of an editor’s merged point with an engine’s says what the editor stated', () => {
    const mixed = contentOf(groups, group => group === 2);
    expect(corrected(mixed, rules(must('q.b2', 'q.a1')))[0]).toMatchObject({
      id: 'q.m1',
      statement: 'What an editor said of q.b2.',
    });
  });
});

describe('a split', () => {
  it('leaves identity with the point whose words the statement is', () => {
    const act = rules(cannot('q.a2', 'q.c1'), cannot('q.a2', 'q.d1'));
    expect(shown(engine, act)).toEqual([
      'q.m1: q.a1 q.b1',
      'q.m2: q.a2',
      'm-q.c1: q.c1 q.d1',
      'q.m3: q.b2',
    ]);
    expect(corrected(engine, act)[2]).toMatchObject({
      label: 'The claim of q.c1',
      statement: textOf('q.c1'),
    });
  });

  it('leaves identity with most of the members where an editor made the statement', () => {
    const act = rules(cannot('q.a2', 'q.c1'), cannot('q.a2', 'q.d1'));
    expect(shown(editorial, act)).toEqual([
      'q.m1: q.a1 q.b1',
      'q.m2: q.c1 q.d1',
      'm-q.a2: q.a2',
      'q.m3: q.b2',
    ]);
  });

  it('gives an id that a text has already to nothing else, and none that is too long', () => {
    const long = `q.${'x'.repeat(78)}`;
    const content: QuestionContent = {
      ...engine,
      answers: [
        {
          source: 'a',
          lead: '',
          closing: '',
          points: [
            { id: 'x', text: 'One.' },
            { id: 'm-y', text: 'Two.' },
            { id: 'y', text: 'Three.' },
            { id: long, text: 'Four.' },
          ],
        },
      ],
      mergedPoints: [
        {
          id: 'm',
          label: '',
          statement: 'One.',
          members: ['x', 'm-y', 'y', long],
        },
      ],
    };
    const apart = content.mergedPoints.flatMap(({ members }) =>
      members.flatMap((one, index) =>
        members.slice(index + 1).map(other => cannot(one, other)),
      ),
    );
    const ids = corrected(content, rules(...apart)).map(({ id }) => id);
    expect(new Set([...ids, 'x', 'y', 'm-y', long]).size).toBe(8);
    expect(ids.every(isItemId)).toBe(true);
  });
});

describe('a point that is moved', () => {
  it('follows the members that were there', () => {
    const act = rules(cannot('q.b1', 'q.a1'), must('q.b1', 'q.a2'));
    expect(shown(engine, act)).toEqual([
      'q.m1: q.a1',
      'q.m2: q.a2 q.c1 q.d1 q.b1',
      'q.m3: q.b2',
    ]);
  });
});

describe('a grouping', () => {
  it('takes in points that came later beside most of those with which they stand', () => {
    const act: CorrectionAct = {
      type: 'grouping',
      trust: 0.8,
      groups: [['q.c1', 'q.gone', 'q.d1'], ['q.a1', 'q.b2'], ['q.gone']],
    };
    expect(shown(editorial, act)).toEqual([
      'q.m1: q.a1 q.b1 q.b2',
      'q.m2: q.a2 q.c1 q.d1',
    ]);
    expect(
      shown(editorial, { type: 'grouping', trust: 0.8, groups: [['q.a1']] }),
    ).toEqual(shown(editorial));
  });

  it('gives way to a later one, and never to the rules', () => {
    const one: CorrectionAct = {
      type: 'grouping',
      trust: 1,
      groups: [groups.flat()],
    };
    const other: CorrectionAct = { type: 'grouping', trust: 0.5, groups };
    expect(shown(engine, one, other)).toEqual(shown(engine));
    expect(shown(engine, rules(cannot('q.b2', 'q.a1')), one)).toEqual([
      'q.m1: q.a1 q.b1 q.a2 q.c1 q.d1',
      'q.m3: q.b2',
    ]);
  });
});

describe('a label and a representative', () => {
  it('are those of the merged point that holds their point, the latest of each', () => {
    const acts: readonly CorrectionAct[] = [
      { type: 'label', point: 'q.c1', label: 'Early' },
      { type: 'representative', point: 'q.c1' },
      { type: 'label', point: 'q.a2', label: 'Late' },
      { type: 'representative', point: 'q.d1' },
      { type: 'label', point: 'q.gone', label: 'Nobody' },
    ];
    expect(corrected(editorial, ...acts)[1]).toEqual({
      id: 'q.m2',
      label: 'Late',
      statement: textOf('q.d1'),
      members: ['q.d1', 'q.c1', 'q.a2'],
    });
  });

  it('go with their point when it moves', () => {
    const [first, second] = corrected(
      engine,
      { type: 'label', point: 'q.b1', label: 'Mine' },
      rules(cannot('q.b1', 'q.a1'), must('q.b1', 'q.a2')),
    );
    expect([first?.label, second?.label]).toEqual(['Label 1', 'Mine']);
  });
});

describe('corrections', () => {
  it('that change nothing give the very same content', () => {
    expect(correctedContent(engine, [])).toBe(engine);
    expect(
      correctedContent(
        engine,
        correctionsOf([
          rules(must('q.a1', 'q.b1'), cannot('q.gone', 'q.a1')),
          { type: 'grouping', trust: 0.5, groups },
          { type: 'label', point: 'q.b1', label: 'Label 1' },
        ]),
      ),
    ).toBe(engine);
  });

  it('a rule that was withdrawn does not come back when that which withdrew it is', () => {
    const history = [
      rules(must('q.a1', 'q.b2')),
      rules(cannot('q.c1', 'q.b2')),
      rules(must('q.c1', 'q.a1')),
      rules(
        cannot('q.a1', 'q.c1'),
        cannot('q.a1', 'q.a2'),
        cannot('q.a1', 'q.d1'),
        cannot('q.a1', 'q.b1'),
      ),
    ];
    expect(
      groupsIn(correctedContent(engine, correctionsOf(history))),
    ).toContain('q.a1');
  });
});
