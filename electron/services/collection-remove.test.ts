import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  beginImport,
  endPrograms,
  expectFound,
  fourSheets,
  startProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

describe('taking a collection out', () => {
  it('takes it from list and search, tells every window, keeps its files aside and its records for the next time', async () => {
    const program = await startProgram();
    const { call, reply, services, libraryFolder } = program;
    const run = async () =>
      call('import.run', {
        import: await beginImport(program, fourSheets),
        title: 'Bread',
        into: null,
        repairs: noRepairs,
      });
    await run();
    await expectFound(program, 'gluten', 'bread', true);
    const ref = { collection: 'bread', question: 'q02' };
    await call('study.change', {
      ...ref,
      changes: [{ type: 'status.set', status: 'draft' }],
    });
    await call('place.remember', {
      ...ref,
      view: 'merged',
      text: null,
      offset: 0,
    });
    const heard: HostEvent[] = [];
    services.subscribe(news => heard.push(news));
    const left = await call('collection.remove', { collection: 'bread' });
    expect(left.map(({ id }) => id)).toEqual(['ml-lifecycle']);
    expect(heard).toContainEqual({
      type: 'collections-changed',
      collections: left,
    });
    await expectFound(program, 'gluten', 'bread', false);
    expect(await reply('question.open', ref)).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    // The place that is remembered is gone; the first screen shows another.
    expect((await call('app.open', null)).open?.collection.id).toBe(
      'ml-lifecycle',
    );
    expect(await readdir(join(libraryFolder, 'collections'))).toEqual([]);
    const [kept] = await readdir(join(libraryFolder, 'removed'));
    expect(kept).toMatch(/^\d{4}-.*-bread$/);
    await run();
    const { record } = await call('question.open', ref);
    expect(record.status).toBe('draft');
    await expectFound(program, 'gluten', 'bread', true);
  });

  it('makes room for another one of its name, whose points are counted anew', async () => {
    const program = await startProgram();
    const { call } = program;
    const points: number[] = [];
    for (const files of [fourSheets, { 'bread.md': markdownSheet }]) {
      const { collection } = await call('import.run', {
        import: await beginImport(program, files),
        title: 'Bread',
        into: null,
        repairs: noRepairs,
      });
      const ref = { collection, question: 'q02' };
      // The record stays as it is from then on, and with it what was measured.
      if (points.length === 0)
        await call('study.change', {
          ...ref,
          changes: [{ type: 'status.set', status: 'draft' }],
        });
      const { content } = await call('question.open', ref);
      const [progress] = await call('collection.progress', { collection });
      expect(progress?.points).toBe(content?.mergedPoints.length);
      points.push(progress?.points ?? 0);
      await call('collection.remove', { collection });
    }
    expect(points[1]).toBe(1);
    expect(points[0]).toBeGreaterThan(1);
  });

  it('does nothing to one that comes with the program, or that is not there', async () => {
    const { reply } = await startProgram();
    expect(
      await reply('collection.remove', { collection: 'ml-lifecycle' }),
    ).toMatchObject({ ok: false, code: 'read-only' });
    expect(
      await reply('collection.remove', { collection: 'nowhere' }),
    ).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('works for one that cannot be read, whose name nothing else takes meanwhile', async () => {
    const program = await startProgram();
    const { call, libraryFolder } = program;
    const damaged = join(libraryFolder, 'collections', 'bread');
    await mkdir(damaged, { recursive: true });
    await writeFile(join(damaged, 'collection.json'), '{"schema":');
    const report = await call('import.run', {
      import: await beginImport(program, fourSheets),
      title: 'Bread',
      into: null,
      repairs: noRepairs,
    });
    expect(report.collection).toBe('bread-2');
    expect(await readFile(join(damaged, 'collection.json'), 'utf8')).toBe(
      '{"schema":',
    );
    await call('collection.remove', { collection: 'bread' });
    expect((await call('library.info', null)).problems).toEqual([]);
  });
});
