import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known } from '../good-inputs.fixture.ts';
import { startProgram } from '../import-program.fixture.ts';
import { snapshot } from '../store/test-library.fixture.ts';
import { HealthProgram } from './health-program.fixture.ts';

const here = new HealthProgram();

/** The library without what a backup adds. */
function present(): Record<string, string> {
  const files = Object.entries(snapshot(here.folder));
  return Object.fromEntries(
    files.filter(([name]) => !name.startsWith('backups')),
  );
}

describe('when the trash cannot be written to', () => {
  it('nothing is deleted and no version replaces another', async () => {
    here.synchronisedCopy('Their words.');
    writeFileSync(join(here.folder, 'removed'), 'in the way');
    const { id: entry } = await here.one('conflict');
    const before = present();
    for (const keep of ['mine', 'theirs'] as const)
      expect(
        await here.program.reply('health.resolve', { entry, keep }),
      ).toMatchObject({ ok: false, code: 'not-writable' });
    expect(await here.program.reply('study.delete', known)).toMatchObject({
      ok: false,
      code: 'not-writable',
    });
    expect(present()).toEqual(before);
    expect(await here.answer()).toContain('My first words.');
  });

  it('keeping both keeps both, and the copy stays listed', async () => {
    const path = here.synchronisedCopy('Their words.');
    writeFileSync(join(here.folder, 'removed'), 'in the way');
    const { id: entry } = await here.one('conflict');
    await here.program.reply('health.resolve', { entry, keep: 'both' });
    expect(existsSync(path)).toBe(true);
    expect(await here.answer()).toContain('My first words.');
    const versions = await here.program.call('answer.versions', known);
    expect(JSON.stringify(versions)).toContain('Their words.');
    // Once more says the same once more, and adds nothing.
    await here.program.reply('health.resolve', { entry, keep: 'both' });
    expect(await here.program.call('answer.versions', known)).toEqual(versions);
    expect(await here.entries('conflict')).toHaveLength(1);
  });
});

describe('a library that another program has open', () => {
  it('is reported on, and not changed', async () => {
    here.synchronisedCopy('Their words.');
    const reader = await startProgram(here.folder, { dailyBackupAfter: null });
    const before = present();
    const { entries } = await reader.call('health.check', null);
    const entry = entries[0]?.id ?? '';
    expect(entries.map(({ group }) => group)).toEqual(['conflict']);
    for (const keep of ['mine', 'theirs', 'both'] as const)
      expect(
        await reader.reply('health.resolve', { entry, keep }),
      ).toMatchObject({ ok: false, code: 'read-only' });
    expect(await reader.reply('study.delete', known)).toMatchObject({
      ok: false,
      code: 'read-only',
    });
    expect(present()).toEqual(before);
    await reader.services.close();
  });
});

describe('a program without windows', () => {
  it('tells where the library is and how it can be moved', async () => {
    expect(await here.program.call('library.openFolder', null)).toEqual({
      folder: here.folder,
      shown: false,
    });
    const refused = await here.program.reply('library.move', null);
    expect(refused).toMatchObject({ ok: false, code: 'unavailable' });
    expect(JSON.stringify(refused)).toContain('collate move FOLDER');
  });
});
