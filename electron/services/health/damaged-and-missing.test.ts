import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { known } from '../good-inputs.fixture.ts';
import { previousPath, recordPlace } from '../store/record-place.ts';
import { HealthProgram, id, words } from './health-program.fixture.ts';

const here = new HealthProgram();

describe('a healthy library', () => {
  it('has nothing to report, and says when all of it was read', async () => {
    // Everything that the program itself puts into a library.
    await here.program.call('backup.create', null);
    await here.program.call('settings.change', { theme: 'dark' });
    await here.program.call('place.remember', {
      ...known,
      view: 'merged',
      text: null,
      offset: 0,
    });
    await here.again();
    const before = await here.program.call('health.report', null);
    expect(before.entries).toEqual([]);
    expect(before.folder).toBe(here.program.libraryFolder);
    const after = await here.program.call('health.check', null);
    expect(after.entries).toEqual([]);
    expect(after.checked).toMatch(/^\d{4}-.*Z$/);
  });
});

describe('a damaged file', () => {
  it('is listed as repaired and as set aside, with its question, its date and what is wrong', async () => {
    await here.write('My later words.', 1);
    await here.again(() => {
      const bytes = readFileSync(here.current, 'latin1');
      writeFileSync(here.current, bytes.replace('later', 'lated'), 'latin1');
    });
    const { entries: all } = await here.program.call('health.check', null);
    expect(all.map(({ group }) => group)).toEqual(['repaired', 'set-aside']);
    const aside = all[1]!;
    expect(aside).toMatchObject({
      question: known,
      subject: expect.stringContaining('Question 1 of'),
      actions: ['compare'],
    });
    expect(aside.prompt).not.toBe('');
    expect(aside.happened).toContain('its content was changed');
    expect(aside.happened).toContain('Collate never deletes it');
    const { mine, theirs: damaged } = await here.program.call(
      'health.compare',
      {
        entry: aside.id,
      },
    );
    expect(mine?.text).toContain('My first words.');
    expect(damaged.text).toContain('My lated words.');
    expect(damaged.remark).toContain('damaged');
    expect(await here.answer()).toContain('My first words.');
  });

  it('can be deleted by a person after 90 days, and not before', async () => {
    const previous = previousPath(recordPlace(here.folder, 'study', id));
    await here.again(() => {
      appendFileSync(previous, 'x');
    });
    await here.program.call('health.check', null);
    const aside = await here.one('set-aside');
    expect(
      await here.program.reply('health.discard', { entry: aside.id }),
    ).toMatchObject({ ok: false, code: 'conflict' });
    const late = () => new Date(Date.now() + 91 * 24 * 60 * 60 * 1000);
    const early = () => new Date(Date.now() - 3650 * 24 * 60 * 60 * 1000);
    for (const now of [early, late]) {
      await here.again(undefined, { now });
      const { actions } = await here.one('set-aside');
      expect(actions.includes('discard')).toBe(now === late);
    }
    await here.program.call('health.discard', { entry: aside.id });
    expect(await here.entries('set-aside')).toEqual([]);
  });
});

describe('a record whose files are gone', () => {
  beforeEach(async () => {
    await here.program.call('backup.create', null);
    await here.program.services.close();
    rmSync(here.current);
    rmSync(previousPath(recordPlace(here.program.libraryFolder, 'study', id)), {
      force: true,
    });
  });

  it('is offered from the backup, and nothing is written in its place meanwhile', async () => {
    await here.again();
    const opened = await here.program.call('question.open', known);
    expect(opened).toMatchObject({ readOnly: true });
    expect(opened.problem).toContain('cannot be found');
    expect(
      await here.program.reply('answer.save', {
        ...known,
        base: 0,
        document: words('Anew.'),
      }),
    ).toMatchObject({ ok: false, code: 'read-only' });
    const entry = await here.one('missing');
    expect(entry).toMatchObject({
      question: known,
      actions: ['restore-from-backup', 'accept-loss'],
    });
    await here.program.call('backup.restore', {
      backup: entry.backup!.id,
      question: entry.question,
    });
    expect(await here.entries('missing')).toEqual([]);
    expect(await here.answer()).toContain('My first words.');
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toEqual([]);
  });

  it('is known from the backup although the index is lost too', async () => {
    rmSync(join(here.program.libraryFolder, 'index.json'), { force: true });
    await here.again();
    expect(await here.one('missing')).toMatchObject({ question: known });
    await here.program.call('health.check', null);
    expect(await here.program.call('question.open', known)).toMatchObject({
      readOnly: true,
    });
  });

  it('is begun anew when the person says so, and is not missed any more', async () => {
    await here.again();
    const entry = await here.one('missing');
    const report = await here.program.call('health.acceptLoss', {
      entry: entry.id,
    });
    expect(report.entries).toEqual([]);
    expect((await here.program.call('question.open', known)).readOnly).toBe(
      false,
    );
    await here.write('Anew.');
    await here.again();
    expect((await here.program.call('health.check', null)).entries).toEqual([]);
    expect(await here.answer()).toContain('Anew.');
    expect(readFileSync(here.current, 'utf8')).not.toContain('deleted');
  });

  it('is missing as well when its files were damaged, and they are listed', async () => {
    writeFileSync(here.current, 'rubbish');
    await here.again();
    const { entries: all } = await here.program.call('health.check', null);
    expect(all.map(({ group }) => group)).toEqual(['missing', 'set-aside']);
    expect(await here.program.call('question.open', known)).toMatchObject({
      readOnly: true,
    });
  });
});
