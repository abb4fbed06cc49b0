import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../../core/contract.ts';
import { noRepairs } from '../../../core/import/import-preview.ts';
import type { RichText } from '../../../core/rich-text/rich-text.ts';
import { addTo, sixthSheet } from '../add-sheets.fixture.ts';
import { document as goodDocument, known } from '../good-inputs.fixture.ts';
import {
  beginImport,
  endPrograms,
  expectFound,
  fourSheets,
  startProgram,
  type ImportingProgram,
} from '../import-program.fixture.ts';

afterEach(endPrograms);

const document = goodDocument as RichText;

const draft = [{ type: 'status.set', status: 'draft' }] as const;

async function importBread(program: ImportingProgram): Promise<void> {
  await program.call('import.run', {
    import: await beginImport(program, fourSheets),
    title: 'Bread',
    into: null,
    repairs: noRepairs,
  });
}

async function reasons({ call }: ImportingProgram): Promise<readonly string[]> {
  return (await call('backup.list', null)).backups.map(each => each.reason);
}

describe('when backups are made', () => {
  it('is at the first change of a day, once a day, and not before', async () => {
    let today = new Date('2026-11-23T10:00:00Z');
    const program = await startProgram(undefined, {
      dailyBackupAfter: 0,
      now: () => today,
    });
    const { call } = program;
    await call('app.open', null);
    await call('question.open', known);
    expect(await reasons(program)).toEqual([]);
    await call('study.change', { ...known, changes: draft });
    await expect.poll(() => reasons(program)).toEqual(['daily']);
    await call('settings.change', { theme: 'dark' });
    await call('study.change', { ...known, changes: draft });
    expect(await reasons(program)).toEqual(['daily']);
    today = new Date('2026-11-24T08:00:00Z');
    await call('study.change', { ...known, changes: draft });
    await expect.poll(() => reasons(program)).toEqual(['daily', 'daily']);
  });

  it('is before imports and before something is taken out, and not for what is refused', async () => {
    const program = await startProgram();
    const { call, reply } = program;
    await reply('collection.remove', { collection: 'nothing' });
    await reply('collection.remove', { collection: 'ml-lifecycle' });
    await reply('import.run', {
      import: 'none',
      title: 'Bread',
      into: null,
      repairs: noRepairs,
    });
    expect(await reasons(program)).toEqual([]);
    await importBread(program);
    expect(await reasons(program)).toEqual(['before-import']);
    await call('collection.remove', { collection: 'bread' });
    expect(await reasons(program)).toEqual(['before-removal', 'before-import']);
  });

  it('is not before a withdrawal that is refused, and is before one that is not', async () => {
    const program = await startProgram();
    const { call, reply } = program;
    const { collection } = known;
    for (const source of ['sheet-1', 'no-such-source'])
      expect(
        await reply('source.withdraw', { collection, source }),
      ).toMatchObject({ ok: false, code: 'not-found' });
    expect(
      await reply('source.withdraw', { collection: 'none', source: 'sheet-1' }),
    ).toMatchObject({ ok: false, code: 'not-found' });
    expect(await reasons(program)).toEqual([]);
    await addTo(program, collection, { 'my notes.md': sixthSheet });
    const sources = await call('source.list', { collection });
    const added = sources.find(source => source.added !== null)!;
    const withdraw = { collection, source: added.id };
    await call('source.withdraw', withdraw);
    expect(await reasons(program)).toEqual(['before-removal', 'before-import']);
    expect(await reply('source.withdraw', withdraw)).toMatchObject({
      code: 'not-found',
    });
    expect(await reasons(program)).toHaveLength(2);
  });
});

describe('restoring through the calls', () => {
  it('shows what would change with its titles, brings it back and tells every window', async () => {
    const program = await startProgram();
    const { call, services, libraryFolder } = program;
    await importBread(program);
    const ref = { collection: 'bread', question: 'q02' };
    await call('answer.save', { ...ref, base: 0, document });
    await call('study.change', { ...known, changes: draft });
    const { id } = await call('backup.create', null);
    await call('collection.remove', { collection: 'bread' });
    await call('study.change', {
      ...known,
      changes: [{ type: 'status.set', status: 'done' }],
    });
    rmSync(join(libraryFolder, 'v'), { recursive: true, force: true });
    const preview = await call('backup.preview', {
      backup: id,
      question: null,
    });
    expect(preview.added).toContainEqual({
      thing: 'collection',
      title: 'The collection Bread',
      question: null,
    });
    expect(preview.changed).toEqual([
      {
        thing: 'question',
        title: expect.stringMatching(/^Question 1 of Machine-learning/),
        question: known,
      },
    ]);
    const heard: HostEvent[] = [];
    services.subscribe(news => heard.push(news));
    const report = await call('backup.restore', {
      backup: id,
      question: null,
    });
    expect(report).toMatchObject({ added: 1, changed: 1, gone: 0 });
    expect(heard.map(({ type }) => type)).toContain('library-restored');
    expect((await call('question.open', ref)).record.answer?.document).toEqual(
      document,
    );
    expect((await call('question.open', known)).record.status).toBe('draft');
    await expectFound(program, 'gluten', 'bread', true);
    // What was restored can be worked on.
    await call('answer.save', { ...ref, base: 1, document });
  });

  it('brings one question back and leaves the others', async () => {
    const program = await startProgram();
    const { call } = program;
    const other = { ...known, question: 'q02' };
    await call('study.change', { ...known, changes: draft });
    const { id } = await call('backup.create', null);
    for (const ref of [known, other])
      await call('study.change', {
        ...ref,
        changes: [{ type: 'status.set', status: 'done' }],
      });
    const report = await call('backup.restore', {
      backup: id,
      question: known,
    });
    expect(report).toMatchObject({ added: 0, changed: 1, gone: 0 });
    expect((await call('question.open', known)).record.status).toBe('draft');
    expect((await call('question.open', other)).record.status).toBe('done');
  });

  it('answers for a backup that is not there with what to do', async () => {
    const { reply } = await startProgram();
    const backup = '20261123T015748Z-daily-1';
    for (const channel of ['backup.preview', 'backup.restore'] as const)
      expect(await reply(channel, { backup, question: null })).toMatchObject({
        ok: false,
        code: 'not-found',
      });
    expect(await reply('backup.verify', { backup })).toMatchObject({
      code: 'not-found',
    });
  });
});
