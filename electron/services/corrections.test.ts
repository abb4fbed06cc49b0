import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../../core/anchor/describe-target.ts';
import { mergeActs } from '../../core/merge/correction-acts.ts';
import { runCli } from '../cli/cli.ts';
import {
  startCorrecting,
  type CorrectingProgram,
} from './correcting-program.fixture.ts';
import { endPrograms } from './import-program.fixture.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
let desk: CorrectingProgram;
beforeEach(async () => {
  desk = await startCorrecting();
});
afterEach(endPrograms);

async function exported(): Promise<string> {
  const { files } = await desk.program.call('export.markdown', {
    collection: desk.ref.collection,
    scope: { kind: 'question', question: desk.ref.question },
    layout: 'one-file',
    include: {
      mergedAnswers: true,
      wordings: false,
      highlights: true,
      notes: true,
      myAnswer: true,
    },
  });
  return files[0]?.content ?? '';
}

async function pointsFound(query: string): Promise<readonly unknown[]> {
  const { hits } = await desk.program.call('search.query', {
    query,
    limit: 50,
    collection: desk.ref.collection,
    kinds: ['merged-point'],
  });
  return hits
    .filter(({ question }) => question === desk.ref.question)
    .map(({ target }) => target);
}

describe('a correction', () => {
  it('is seen by everything but the window, which makes it by itself', async () => {
    const { statement, id } = desk.merged(-1);
    const words = statement.slice(0, 30);
    await desk.program.call('study.change', {
      ...desk.ref,
      changes: [
        {
          type: 'annotation.add',
          annotation: {
            id: 'mark',
            created: '2026-01-01T00:00:00Z',
            modified: '2026-01-01T00:00:00Z',
            colour: 'yellow',
            note: 'Worth a second look',
            tags: [],
            target: describeTarget(id, statement, 0, words.length),
          },
        },
      ],
    });
    await desk.program.call('answer.save', {
      ...desk.ref,
      base: 0,
      document: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'As they say' },
              {
                type: 'citation',
                attrs: { ...desk.ref, point: id, source: null, quote: words },
              },
            ],
          },
        ],
      },
    });
    const progressOf = async () =>
      (
        await desk.program.call('collection.progress', {
          collection: desk.ref.collection,
        })
      )[0];
    const place = async () =>
      (await desk.program.call('notes.list', null)).map(({ point }) => point);
    const before = {
      export: await exported(),
      progress: await progressOf(),
      place: await place(),
    };
    expect(before.progress).toMatchObject({
      touched: 1,
      points: desk.content.mergedPoints.length,
    });

    await desk.correct(mergeActs(desk.content, id, desk.merged(0).id));
    expect(
      (await desk.program.call('question.open', desk.ref)).content,
    ).toEqual(desk.content);
    expect(await progressOf()).toMatchObject({
      touched: 1,
      points: desk.content.mergedPoints.length - 1,
    });
    expect(await place()).toEqual([{ number: 1, label: desk.merged(0).label }]);
    const now = await exported();
    // The statement has gone into the first merged point, with the highlight, and the citation names that one.
    expect(now).toContain(`${desk.merged(0).statement} ${statement}`);
    expect(now).toContain(`(point 1, ${desk.merged(0).label}): “${words}`);
    expect(now).toContain(`${desk.merged(0).label} (point 1 of question 1)`);
    expect(now).not.toContain('no longer there');

    await desk.takeBack();
    expect(await exported()).toBe(before.export);
    expect(await progressOf()).toEqual(before.progress);
    expect(await place()).toEqual(before.place);
  });

  it('is found by search under the label and the words that it gives', async () => {
    const [first] = desk.merged(0).members;
    expect(await pointsFound('Zymurgy')).toEqual([]);
    await desk.correct({ type: 'label', point: first ?? '', label: 'Zymurgy' });
    await expect
      .poll(() => pointsFound('Zymurgy'), { timeout: 5000 })
      .toEqual([desk.merged(0).id]);
    await desk.takeBack();
    await expect
      .poll(() => pointsFound('Zymurgy'), { timeout: 5000 })
      .toEqual([]);
  });

  it('is seen by the command line', async () => {
    const [first = ''] = desk.merged(0).members;
    await desk.correct({ type: 'label', point: first, label: 'Zymurgy' });
    const print = async (...args: readonly string[]) => {
      let printed = '';
      await runCli([...args, '--data-dir', desk.program.libraryFolder], {
        print: text => (printed += text),
        complain: () => undefined,
        bundledFolder,
        pageFolder: bundledFolder,
      });
      return printed;
    };
    expect(await print('show', 'ml-lifecycle')).toContain('Zymurgy');
    expect(await print('export', 'ml-lifecycle', '--out', '-')).toContain(
      'Zymurgy',
    );
    await desk.correct(
      mergeActs(desk.content, desk.merged(-1).id, desk.merged(0).id),
    );
    const explained = JSON.parse(
      await print(
        'merge',
        '--explain',
        'ml-lifecycle',
        '1',
        '--json',
        '--without-model',
      ),
    ) as { points: readonly { point: string; byHand: boolean }[] };
    expect(
      explained.points.filter(({ byHand }) => byHand).map(({ point }) => point),
    ).toEqual(
      desk.content.answers
        .flatMap(({ points }) => points.map(({ id }) => id))
        .filter(id =>
          [...desk.merged(-1).members, ...desk.merged(0).members].includes(id),
        ),
    );
  });
});
