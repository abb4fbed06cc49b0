import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { HostEvent } from '../../core/contract.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  addTo,
  makeBread,
  ml,
  questionOf,
  seen,
  sixthSheet,
} from './add-sheets.fixture.ts';
import {
  beginImport,
  endPrograms,
  expectFound,
  startProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

describe('a sixth sheet for the bundled collection', () => {
  it('is previewed against its questions, and nothing is written', async () => {
    const program = await startProgram();
    const before = await readdir(program.libraryFolder);
    const preview = await program.call('import.preview', {
      import: await beginImport(program, { 'my notes.md': sixthSheet }),
      into: ml,
      repairs: noRepairs,
    });
    expect(preview.into).toEqual({
      collection: ml,
      title: 'Machine-learning lifecycle',
      replaces: [],
    });
    expect(
      preview.questions.map(({ number, topic, prompt, parts }) => [
        number,
        topic,
        prompt,
        parts.map(({ question }) => question),
      ]),
    ).toEqual([
      [
        1,
        'Data pipeline',
        'Why does a well-designed data pipeline matter to a machine-learning project?',
        [0],
      ],
      [
        2,
        'Training and validation',
        'Which key steps make up the training and validation of a machine-learning model?',
        [1],
      ],
      [21, null, 'How are penguins counted from satellites?', [2]],
    ]);
    expect(await readdir(program.libraryFolder)).toEqual(before);
  });

  it('joins the merged points, founds those that nobody made, and leaves everything else byte for byte', async () => {
    const program = await startProgram();
    const before = await seen(program, ml);
    const report = await addTo(program, ml, { 'my notes.md': sixthSheet });
    expect(report).toMatchObject({
      collection: ml,
      title: 'Machine-learning lifecycle',
      questions: 3,
      points: 4,
      unaligned: [],
    });
    expect(
      report.delta?.map(({ number, newPoints, strengthened, weakened }) => [
        number,
        newPoints.map(({ label }) => label),
        strengthened.map(({ id }) => id),
        weakened,
      ]),
    ).toEqual([
      [1, ['Lineage'], ['q01-m07'], []],
      [2, [], ['q02-m01'], []],
      [21, ['Colonies show as brown stains on the ice'], [], []],
    ]);
    const after = await seen(program, ml);
    const changed = [...after.questions].filter(
      ([id, text]) => before.questions.get(id) !== text,
    );
    expect(changed.map(([id]) => id)).toEqual([
      'q01',
      'q02',
      report.delta?.[2]?.question,
    ]);
    const index = await program.call('collection.open', { collection: ml });
    expect(index.sources.at(-1)).toEqual({ id: 'my-notes', title: 'My notes' });
    expect(index.questions.at(-1)).toMatchObject({
      number: 21,
      prompt: 'How are penguins counted from satellites?',
    });
    expect(index.topics.at(-1)?.title).toBe('Added');
    const was = JSON.parse(
      before.questions.get('q01') ?? '',
    ) as QuestionContent;
    const now = await questionOf(program, ml, 'q01');
    expect(now.answers.slice(0, 5)).toEqual(was.answers);
    expect(now.mergedPoints).toHaveLength(was.mergedPoints.length + 1);
    for (const [place, merged] of was.mergedPoints.entries())
      expect(now.mergedPoints[place]).toEqual(
        merged.id === 'q01-m07'
          ? {
              ...merged,
              members: [...merged.members, now.answers[5]?.points[0]?.id],
            }
          : merged,
      );
  });

  it('is heard of by every window, found by the search, worked with, and there after a restart', async () => {
    const program = await startProgram();
    const { call, services } = program;
    await call('search.query', {
      query: 'penguins',
      limit: 1,
      collection: null,
      kinds: [],
    });
    const heard: HostEvent[] = [];
    services.subscribe(news => heard.push(news));
    const report = await addTo(program, ml, { 'my notes.md': sixthSheet });
    expect(
      heard.find(({ type }) => type === 'collections-changed'),
    ).toMatchObject({ collections: [{ id: ml, sources: 6, questions: 21 }] });
    await expectFound(program, 'penguins', ml, true);
    const ref = { collection: ml, question: report.delta?.[2]?.question ?? '' };
    await call('study.change', {
      ...ref,
      changes: [{ type: 'status.set', status: 'draft' }],
    });
    expect(await call('collection.progress', { collection: ml })).toMatchObject(
      [{ question: ref.question, status: 'draft', points: 1 }],
    );
    const before = await seen(program, ml);
    await services.close();
    const again = await startProgram(program.libraryFolder);
    expect(await seen(again, ml)).toEqual(before);
    expect((await again.call('library.info', null)).problems).toEqual([]);
    const { record } = await again.call('question.open', ref);
    expect(record.status).toBe('draft');
  });

  it('is taken back without a trace, and comes again with the same identifiers', async () => {
    const program = await startProgram();
    const before = await seen(program, ml);
    await addTo(program, ml, { 'my notes.md': sixthSheet });
    await expectFound(program, 'penguins', ml, true);
    const after = await seen(program, ml);
    const withdraw = { collection: ml, source: 'my-notes' };
    await program.call('source.withdraw', withdraw);
    expect(await seen(program, ml)).toEqual(before);
    await expectFound(program, 'penguins', ml, false);
    expect(
      (await readdir(join(program.libraryFolder, 'removed'))).sort(),
    ).toEqual([
      expect.stringMatching(/-ml-lifecycle-1-my-notes\.json$/),
      expect.stringMatching(/-ml-lifecycle-1-my-notes\.txt$/),
    ]);
    expect(await program.reply('source.withdraw', withdraw)).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    await addTo(program, ml, { 'my notes.md': sixthSheet });
    expect(await seen(program, ml)).toEqual(after);
  });

  it('does not take the place of a source that comes with the collection, whatever its name', async () => {
    const program = await startProgram();
    await addTo(program, ml, { 'sheet 1.md': sixthSheet });
    const { sources } = await program.call('collection.open', {
      collection: ml,
    });
    expect(sources.map(({ title }) => title)).toEqual([
      'Sheet 1',
      'Sheet 2',
      'Sheet 3',
      'Sheet 4',
      'Sheet 5',
      'Sheet 1 (2)',
    ]);
    expect(
      await program.reply('source.withdraw', {
        collection: ml,
        source: 'sheet-1',
      }),
    ).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('two imports into one collection at the same time', () => {
  it('follow each other, and both are there', async () => {
    const program = await startProgram();
    await makeBread(program, { 'bread.md': markdownSheet });
    const point = 'Steam keeps the crust soft while the loaf grows.';
    const sheet = (more: string) =>
      `## 1. What does yeast do in dough?\n\n- ${point}\n- ${more}\n`;
    await Promise.all([
      addTo(program, 'bread', { 'one.md': sheet('Salt slows it down.') }),
      addTo(program, 'bread', { 'two.md': sheet('Heat kills it in the end.') }),
    ]);
    const { sources } = await program.call('collection.open', {
      collection: 'bread',
    });
    expect(sources.map(({ id }) => id)).toEqual(['bread', 'one', 'two']);
    const content = await questionOf(program, 'bread', 'q01');
    const saying = content.mergedPoints.filter(
      ({ statement }) => statement === point,
    );
    expect(saying).toHaveLength(1);
    expect(saying[0]?.members).toHaveLength(2);
  });
});
