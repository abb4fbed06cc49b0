import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known } from '../good-inputs.fixture.ts';
import { HealthProgram } from './health-program.fixture.ts';

const here = new HealthProgram();

describe('what a person deletes', () => {
  it('goes to the trash, is not missed, and comes back', async () => {
    await here.program.call('study.delete', known);
    expect(await here.answer()).toBe('null');
    await here.again();
    expect(
      (await here.program.call('health.check', null)).entries,
    ).toHaveLength(1);
    const removed = await here.one('trash');
    expect(removed).toMatchObject({
      question: known,
      actions: ['compare', 'restore'],
    });
    expect(removed.happened).toContain('Nothing of it was deleted');
    await here.program.call('health.restoreDeleted', { entry: removed.id });
    expect(await here.answer()).toContain('My first words.');
    expect(readdirSync(join(here.program.libraryFolder, 'removed'))).toEqual(
      [],
    );
  });

  it('can be written anew, and both stay', async () => {
    await here.program.call('study.delete', known);
    await here.write('Anew.');
    await here.program.call('health.restoreDeleted', {
      entry: (await here.one('trash')).id,
    });
    expect(await here.answer()).toContain('My first words.');
    const { theirs: other } = await here.program.call('health.compare', {
      entry: (await here.one('trash')).id,
    });
    expect(other.text).toContain('Anew.');
  });
});

describe('an entry', () => {
  it('that is not there any more is refused', async () => {
    const entry = '0123456789abcdef';
    for (const channel of [
      'health.compare',
      'health.restoreDeleted',
      'health.acceptLoss',
      'health.discard',
    ] as const)
      expect(await here.program.reply(channel, { entry })).toMatchObject({
        ok: false,
        code: 'not-found',
      });
  });
});
