import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget } from '../anchor/describe-target.ts';
import { resolveAnchor } from '../anchor/resolve-anchor.ts';
import type { Annotation } from '../annotation/annotation.ts';
import type { QuestionContent } from '../collection/collection.ts';
import { correctedContent } from './correct-content.ts';
import type { CorrectionAct } from './correction.ts';
import { mergeActs, splitActs } from './correction-acts.ts';
import {
  anyContent,
  anyCorrections,
  contentOf,
  correctionsOf,
  textOf,
} from './correctable-question.fixture.ts';
import {
  annotationsAtHome,
  heirOfMergedPoint,
  homeOfText,
} from './home-of-text.ts';

const groups = [['q.a1', 'q.b1'], ['q.a2', 'q.c1'], ['q.b2']];
const engine = contentOf(groups);
const editorial = contentOf(groups, () => true);

function after(content: QuestionContent, ...acts: readonly CorrectionAct[]) {
  return correctedContent(content, correctionsOf(acts));
}

/** A highlight of the statement of a merged point, or of some words in it. */
function marked(
  content: QuestionContent,
  id: string,
  words?: string,
): Annotation {
  const statement =
    content.mergedPoints.find(each => each.id === id)?.statement ?? '';
  const start = words === undefined ? 0 : statement.indexOf(words);
  const end = start + (words ?? statement).length;
  return {
    id: `mark-${id}`,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    target: describeTarget(id, statement, start, end),
    colour: 'yellow',
    note: '',
    tags: [],
  };
}

describe('a highlight on a statement', () => {
  it('stays where it is while its statement does', () => {
    const corrected = after(engine, mergeActs(engine, 'q.m3', 'q.m1'));
    const { target } = marked(engine, 'q.m1');
    expect(homeOfText(target, engine, corrected)).toBe('q.m1');
    const { target: elsewhere } = marked(engine, 'q.m2');
    expect(homeOfText(elsewhere, engine, corrected)).toBe('q.m2');
  });

  it('goes with an editor’s statement into the merged point that goes on', () => {
    const corrected = after(editorial, mergeActs(editorial, 'q.m3', 'q.m1'));
    const { target } = marked(editorial, 'q.m3', 'editor said of q.b2');
    expect(homeOfText(target, editorial, corrected)).toBe('q.m1');
    const text = corrected.mergedPoints[0]?.statement ?? '';
    const anchor = resolveAnchor({ ...target, source: 'q.m1' }, text);
    expect(anchor).toMatchObject({ state: 'moved' });
  });

  it('goes to the wording when the statement was a point’s own words', () => {
    const corrected = after(engine, mergeActs(engine, 'q.m3', 'q.m1'));
    const { target } = marked(engine, 'q.m3', 'claim of');
    expect(homeOfText(target, engine, corrected)).toBe('q.b2');
  });

  it('goes to the wording when another member is to speak', () => {
    const corrected = after(engine, { type: 'representative', point: 'q.b1' });
    const { target } = marked(engine, 'q.m1');
    expect(homeOfText(target, engine, corrected)).toBe('q.a1');
  });

  it('that a correction made goes to the wording when the correction is gone', () => {
    const split = after(engine, splitActs(engine, 'q.c1'));
    const { target } = marked(split, 'm-q.c1');
    expect(homeOfText(target, engine, split)).toBe('m-q.c1');
    expect(homeOfText(target, engine, engine)).toBe('q.c1');
    const [mark] = annotationsAtHome([marked(split, 'm-q.c1')], engine, engine);
    expect(mark?.target.source).toBe('q.c1');
  });

  it('is lost where the words are gone, and never stands on others', () => {
    const corrected = after(editorial, {
      type: 'representative',
      point: 'q.b1',
    });
    const { target } = marked(editorial, 'q.m1');
    expect(homeOfText(target, editorial, corrected)).toBe('q.m1');
    expect(
      resolveAnchor(target, corrected.mergedPoints[0]?.statement ?? '').state,
    ).not.toMatch(/exact|moved/);
  });
});

describe('annotations', () => {
  it('are the very same list where nothing moves, and the very same values each time', () => {
    const marks = [marked(engine, 'q.m1'), marked(engine, 'q.m3')];
    expect(annotationsAtHome(marks, engine, engine)).toBe(marks);
    const renamed = after(engine, { type: 'label', point: 'q.a1', label: 'A' });
    expect(annotationsAtHome(marks, engine, renamed)).toBe(marks);
    const act = mergeActs(engine, 'q.m3', 'q.m1');
    const [first, second] = annotationsAtHome(
      marks,
      engine,
      after(engine, act),
    );
    expect(first).toBe(marks[0]);
    expect(second?.target.source).toBe('q.b2');
    expect(annotationsAtHome(marks, engine, after(engine, act))[1]).toBe(
      second,
    );
  });
});

describe('the heir of a merged point', () => {
  it('is the one that has taken it in', () => {
    const corrected = after(engine, mergeActs(engine, 'q.m3', 'q.m1'));
    expect(heirOfMergedPoint('q.m3', engine, corrected)?.id).toBe('q.m1');
    expect(heirOfMergedPoint('q.m1', engine, corrected)?.id).toBe('q.m1');
    expect(heirOfMergedPoint('q.m9', engine, corrected)).toBeUndefined();
  });
});

describe('for all questions and corrections', () => {
  it('highlights of engine’s statements stay findable, on the very same words', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        const corrected = correctedContent(content, corrections);
        const texts = new Map([
          ...corrected.mergedPoints.map(
            ({ id, statement }) => [id, statement] as const,
          ),
          ...content.answers.flatMap(({ points }) =>
            points.map(({ id, text }) => [id, text] as const),
          ),
        ]);
        for (const { id, statement, members } of content.mergedPoints) {
          const { target } = marked(content, id);
          const home = homeOfText(target, content, corrected);
          const isVerbatim = members.some(each => textOf(each) === statement);
          const anchor = resolveAnchor(target, texts.get(home) ?? '');
          if (isVerbatim) expect(anchor.state).toMatch(/exact|moved/);
          if (anchor.state === 'exact' || anchor.state === 'moved')
            expect(texts.get(home)?.slice(anchor.start, anchor.end)).toBe(
              statement,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
