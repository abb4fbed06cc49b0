import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HealthEntry } from '../../../core/library-health/library-health.ts';
import { known } from '../good-inputs.fixture.ts';
import {
  currentPath,
  previousPath,
  recordPlace,
} from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';
import { HealthProgram, id, words } from './health-program.fixture.ts';

const here = new HealthProgram();

/** Takes all files of a record away while the program is not running. */
async function lose(kind: RecordKind, name: string): Promise<void> {
  const place = recordPlace(here.folder, kind, name);
  await here.again(() => {
    rmSync(currentPath(place));
    rmSync(previousPath(place), { force: true });
  });
}

async function theOnly(): Promise<HealthEntry> {
  const { entries } = await here.program.call('health.report', null);
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

async function versions(): Promise<string> {
  return JSON.stringify(await here.program.call('answer.versions', known));
}

describe('earlier versions whose file is gone', () => {
  beforeEach(async () => {
    await here.program.call('answer.keep', {
      ...known,
      document: words('A version worth keeping.'),
    });
    await here.program.call('backup.create', null);
    await here.write('My later words.', 1);
    await lose('versions', id);
  });

  it('are told, and not taken for none', async () => {
    expect(await here.program.reply('answer.versions', known)).toMatchObject({
      ok: false,
      code: 'unavailable',
    });
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toMatchObject([
      {
        kind: 'missing',
        subject: expect.stringContaining('Earlier versions of my answer'),
      },
    ]);
    const entry = await theOnly();
    expect(entry).toMatchObject({
      group: 'missing',
      subject: expect.stringContaining('Earlier versions of my answer'),
      actions: ['restore-from-backup', 'accept-loss'],
    });
    expect(entry.happened).toContain('present answer is not affected');
  });

  it('are not hidden by new ones, and the answer can be written on', async () => {
    await here.write('Written on.', 2);
    expect(
      await here.program.reply('answer.keep', {
        ...known,
        document: words('A text that lost a conflict.'),
      }),
    ).toMatchObject({ ok: false, code: 'unavailable' });
    await here.again();
    expect((await theOnly()).group).toBe('missing');
    expect(await here.answer()).toContain('Written on.');
  });

  it('come back from the backup, and the answer stays as it is', async () => {
    const { id: entry } = await theOnly();
    const report = await here.program.call('health.restoreMissing', { entry });
    expect(report.entries).toEqual([]);
    expect(await versions()).toContain('A version worth keeping.');
    expect(await here.answer()).toContain('My later words.');
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toEqual([]);
  });

  it('begin anew when the person goes on without them', async () => {
    const { id: entry } = await theOnly();
    await here.program.call('health.acceptLoss', { entry });
    expect(await versions()).toBe('[]');
    await here.program.call('answer.keep', {
      ...known,
      document: words('The first one again.'),
    });
    await here.again();
    expect((await here.program.call('health.check', null)).entries).toEqual([]);
    expect(await versions()).toContain('The first one again.');
  });
});

describe('settings whose file is gone', () => {
  beforeEach(async () => {
    await here.program.call('settings.change', { theme: 'dark' });
    await here.program.call('backup.create', null);
    await lose('settings', 'settings');
  });

  it('are told, and nobody is kept from working meanwhile', async () => {
    const { settings, library } = await here.program.call('app.open', null);
    expect(settings.theme).not.toBe('dark');
    expect(library.readOnly).toBe(false);
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toMatchObject([{ kind: 'missing', subject: 'Settings' }]);
    expect((await theOnly()).happened).toContain('settings that it came with');
  });

  it('come back from the backup, and nothing else with them', async () => {
    await here.write('My later words.', 1);
    const { id: entry } = await theOnly();
    await here.program.call('health.restoreMissing', { entry });
    const { settings } = await here.program.call('app.open', null);
    expect(settings.theme).toBe('dark');
    expect(await here.answer()).toContain('My later words.');
  });

  it('can be changed, and the loss stays told as long as the program runs', async () => {
    await here.program.call('app.open', null);
    await here.program.call('settings.change', { theme: 'light' });
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toMatchObject([{ kind: 'missing', subject: 'Settings' }]);
  });
});

describe('the place where a person left off', () => {
  it('begins anew, and that it was lost is told', async () => {
    await here.program.call('place.remember', {
      ...known,
      view: 'merged',
      text: null,
      offset: 0,
    });
    await lose('place', 'place');
    expect((await here.program.call('app.open', null)).open).not.toBeNull();
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toMatchObject([{ kind: 'missing' }]);
    await here.program.call('place.remember', {
      ...known,
      view: 'merged',
      text: null,
      offset: 10,
    });
  });
});
