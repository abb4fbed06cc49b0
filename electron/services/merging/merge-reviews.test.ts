import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noRepairs } from '../../../core/import/import-preview.ts';
import { correctedContent } from '../../../core/merge/correct-content.ts';
import {
  differentActs,
  mergeActs,
  splitActs,
} from '../../../core/merge/correction-acts.ts';
import {
  startCorrecting,
  type CorrectingProgram,
} from '../correcting-program.fixture.ts';
import { beginImport, endPrograms } from '../import-program.fixture.ts';

let desk: CorrectingProgram;
beforeEach(async () => {
  desk = await startCorrecting();
});
afterEach(endPrograms);

describe('merge.explain', () => {
  it('gives a reason for each point, and asks about pairs until a person has decided', async () => {
    const { explanations, maybe, engine } = await desk.program.call(
      'merge.explain',
      desk.ref,
    );
    expect(engine).toMatch(/^collate-/);
    expect(explanations.map(({ point }) => point)).toEqual(
      desk.content.answers.flatMap(({ points }) => points.map(({ id }) => id)),
    );
    expect(explanations.some(({ byHand }) => byHand)).toBe(false);
    const homes = new Map(
      desk.content.mergedPoints.flatMap(({ id, members }) =>
        members.map(member => [member, id] as const),
      ),
    );
    for (const { point, nearest, runnerUp } of explanations) {
      if (nearest) expect(homes.get(nearest)).toBe(homes.get(point));
      if (runnerUp)
        expect(homes.get(runnerUp.point)).not.toBe(homes.get(point));
    }
    // When the whole question is merged with less trust, there is something to ask.
    const strict = await desk.program.call('merge.trust', {
      ...desk.ref,
      trust: 0.2,
    });
    await desk.correct({ type: 'grouping', trust: 0.2, groups: strict.groups });
    const asked = await desk.program.call('merge.explain', desk.ref);
    expect(asked.maybe.length).toBeGreaterThan(maybe.length);
    const [pair, ...others] = asked.maybe;
    const seen = correctedContent(desk.content, desk.corrections);
    await desk.correct(
      differentActs(seen, pair?.points[0] ?? '', pair?.points[1] ?? ''),
    );
    const after = await desk.program.call('merge.explain', desk.ref);
    expect(after.maybe).toEqual(others);
    expect(after.explanations.some(({ byHand }) => byHand)).toBe(true);
  });

  it('looks at the points as they were corrected', async () => {
    const point = desk.merged(0).members[0] ?? '';
    const reasonOf = async () =>
      (await desk.program.call('merge.explain', desk.ref)).explanations.find(
        each => each.point === point,
      );
    expect((await reasonOf())?.nearest).not.toBeNull();
    await desk.correct(splitActs(desk.content, point));
    expect(await reasonOf()).toMatchObject({ nearest: null, byHand: true });
  });

  it('is given anew when sheets are added, and corrections stay', async () => {
    const { call } = desk.program;
    const point = desk.merged(0).members[0] ?? '';
    await desk.correct(splitActs(desk.content, point));
    const before = await call('merge.explain', desk.ref);
    const sheet = `1. ${desk.prompt}\n- Reproducibility: Data moves through the pipeline in a consistent way.\n`;
    await call('import.run', {
      import: await beginImport(desk.program, { 'mine.md': sheet }),
      into: desk.ref.collection,
      title: 'of no account',
      repairs: noRepairs,
    });
    const { content: grown, record } = await call('question.open', desk.ref);
    const after = await call('merge.explain', desk.ref);
    expect(after.explanations.length).toBe(before.explanations.length + 1);
    expect(after.explanations.map(each => each.point)).toEqual(
      grown?.answers.flatMap(({ points }) => points.map(({ id }) => id)),
    );
    expect(record.corrections).toEqual(desk.corrections);
    const shown = grown && correctedContent(grown, record.corrections);
    expect(
      shown?.mergedPoints.find(({ members }) => members.includes(point))
        ?.members,
    ).toEqual([point]);
  });

  it('says that there is no such question', async () => {
    for (const wrong of [
      { ...desk.ref, question: 'q99' },
      { ...desk.ref, collection: 'nowhere' },
    ])
      expect(await desk.program.reply('merge.explain', wrong)).toMatchObject({
        ok: false,
        code: 'not-found',
      });
  });
});

describe('merge.trust', () => {
  const sorted = (groups: readonly (readonly string[])[]) =>
    groups.map(members => [...members].sort().join(' ')).sort();
  const withTrust = async (trust: number) =>
    (await desk.program.call('merge.trust', { ...desk.ref, trust })).groups;

  it('leaves everything as the collection has it at 0.5, parts below and joins above', async () => {
    const own = desk.content.mergedPoints.map(({ members }) => members);
    expect(await withTrust(0.5)).toEqual(own);
    expect((await withTrust(0)).length).toBeGreaterThan(own.length);
    expect((await withTrust(1)).length).toBeLessThan(own.length);
    expect((await withTrust(1)).flat().sort()).toEqual(own.flat().sort());
  });

  it('keeps to what the person said, and stores nothing', async () => {
    await desk.correct(
      mergeActs(desk.content, desk.merged(-1).id, desk.merged(0).id),
    );
    const strict = await withTrust(0);
    const together = [...desk.merged(0).members, ...desk.merged(-1).members]
      .sort()
      .join(' ');
    expect(sorted(strict)).toContain(together);
    expect(
      (await desk.program.call('question.open', desk.ref)).record.corrections,
    ).toEqual(desk.corrections);
    const groups = strict.map(members => [...members]);
    await desk.correct({ type: 'grouping', trust: 0, groups });
    expect(
      sorted(
        correctedContent(desk.content, desk.corrections).mergedPoints.map(
          ({ members }) => members,
        ),
      ),
    ).toEqual(sorted(strict));
  });
});
