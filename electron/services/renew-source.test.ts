import { afterEach, describe, expect, it } from 'vitest';
import type { QuestionContent } from '../../core/collection/collection.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import { addTo, makeBread, questionOf, seen } from './add-sheets.fixture.ts';
import {
  beginImport,
  endPrograms,
  startProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

function groupOf({ mergedPoints }: QuestionContent, point: string) {
  return mergedPoints.find(({ members }) => members.includes(point))?.id;
}

describe('a sheet that the collection knows', () => {
  const renewed = `# Bread

## 1. What does yeast do in dough?

- **Keeping:** Acids keep the loaf from going stale.
- **Gas:** Yeast turns sugar into carbon dioxide, which makes the dough rise and gives it holes.

## 2. Why is dough kneaded?

- **Gluten:** Kneading joins the proteins into gluten, which holds the gas.
`;
  const other = `1. What does yeast do in dough?

- **Gas:** Yeast turns sugar into carbon dioxide, which makes the dough rise.
`;

  it('takes the place of its former state: claims that are nearly the same keep id and merged point, the others come and go', async () => {
    const program = await startProgram();
    await makeBread(program, { 'bread.md': markdownSheet, 'other.md': other });
    const before = await questionOf(program, 'bread', 'q01');
    const secondBefore = await questionOf(program, 'bread', 'q02');
    const id = await beginImport(program, { 'bread.md': renewed });
    const asked = { import: id, into: 'bread', repairs: noRepairs };
    const preview = await program.call('import.preview', asked);
    expect(preview.into?.replaces).toEqual([
      { file: preview.files[0]?.id, source: 'bread', title: 'Bread' },
    ]);
    const report = await program.call('import.run', { ...asked, title: 'x' });
    const after = await questionOf(program, 'bread', 'q01');
    expect(after.answers.map(({ source }) => source)).toEqual(
      before.answers.map(({ source }) => source),
    );
    // The ids of a source of a stored collection count its points.
    expect(after.answers[0]?.points).toMatchObject([
      { label: 'Keeping' },
      {
        id: 'bread.1',
        label: 'Gas',
        text: 'Yeast turns sugar into carbon dioxide, which makes the dough rise and gives it holes.',
      },
    ]);
    expect(after.answers[0]?.points[0]?.id).not.toMatch(/^bread\.\d/);
    for (const point of ['bread.1', 'other.1'])
      expect(groupOf(after, point)).toBe(groupOf(before, point));
    const gone = groupOf(before, 'bread.2');
    expect(after.mergedPoints.map(each => each.id)).not.toContain(gone);
    expect(report.delta).toMatchObject([
      {
        number: 1,
        newPoints: [{ label: 'Keeping' }],
        strengthened: [],
        weakened: [{ id: gone, label: 'Flavour' }],
      },
    ]);
    expect(await questionOf(program, 'bread', 'q02')).toEqual(secondBefore);
    const sources = await program.call('collection.open', {
      collection: 'bread',
    });
    expect(sources.sources.map(({ title }) => title)).toEqual([
      'Bread',
      'Other',
    ]);
  });

  it('leaves a highlight where its words still stand', async () => {
    const program = await startProgram();
    await makeBread(program, { 'bread.md': markdownSheet });
    const ref = { collection: 'bread', question: 'q01' };
    const now = new Date().toISOString();
    await program.call('study.change', {
      ...ref,
      changes: [
        {
          type: 'annotation.add',
          annotation: {
            id: 'h1',
            created: now,
            modified: now,
            colour: 'yellow',
            note: '',
            tags: [],
            target: {
              source: 'bread.1',
              position: { start: 0, end: 5 },
              quote: { exact: 'Yeast', prefix: '', suffix: ' turns' },
            },
          },
        },
      ],
    });
    await addTo(program, 'bread', { 'bread.md': renewed });
    const { content, record } = await program.call('question.open', ref);
    const target = record.annotations[0]?.target.source;
    const point = content?.answers[0]?.points.find(({ id }) => id === target);
    expect(point?.text).toContain('Yeast turns sugar');
  });

  it('goes back state by state', async () => {
    const program = await startProgram();
    await makeBread(program, { 'bread.md': markdownSheet });
    const states = [await seen(program, 'bread')];
    await addTo(program, 'bread', { 'bread.md': renewed });
    states.push(await seen(program, 'bread'));
    await addTo(program, 'bread', { 'bread.md': other });
    for (const state of states.reverse()) {
      await program.call('source.withdraw', {
        collection: 'bread',
        source: 'bread',
      });
      expect(await seen(program, 'bread')).toEqual(state);
    }
  });

  it('that says the same again changes nothing that is said', async () => {
    const program = await startProgram();
    await makeBread(program, { 'bread.md': markdownSheet, 'other.md': other });
    const before = await seen(program, 'bread');
    const { delta } = await addTo(program, 'bread', {
      'bread.md': markdownSheet,
    });
    expect(delta).toEqual([]);
    expect(await seen(program, 'bread')).toEqual(before);
  });
});
