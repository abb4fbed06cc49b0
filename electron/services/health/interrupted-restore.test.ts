import { beforeEach, describe, expect, it } from 'vitest';
import type { InterruptedRestore } from '../../../core/backup/backup.ts';
import type { HostEvent } from '../../../core/contract.ts';
import { changeBackupState } from '../backups/backup-state.ts';
import { known } from '../good-inputs.fixture.ts';
import { realFileOperations } from '../store/file-operations.ts';
import { HealthProgram } from './health-program.fixture.ts';

const here = new HealthProgram();
const started = '2026-11-23T08:00:00.000Z';
let interrupted: InterruptedRestore;

/** As the end of the program in the middle of a restore leaves it: written down as begun, and nothing brought back yet. */
beforeEach(async () => {
  const { id: backup } = await here.program.call('backup.create', null);
  await here.write('My later words.', 1);
  const { id: before } = await here.program.call('backup.create', null);
  interrupted = { backup, before, question: null, started };
  await here.again(() =>
    changeBackupState(realFileOperations, here.folder, started, state => ({
      ...state,
      restore: interrupted,
    })),
  );
});

async function problems(): Promise<readonly string[]> {
  const info = await here.program.call('library.info', null);
  return info.problems.map(({ kind }) => kind);
}

describe('a restore that was interrupted, when Collate starts again', () => {
  it('is told once to every window, after the first screen, with the way on', async () => {
    const heard: HostEvent[] = [];
    here.program.services.subscribe(news => heard.push(news));
    await here.program.call('app.open', null);
    await expect.poll(problems).toEqual(['restore-interrupted']);
    await here.program.call('app.open', null);
    const told = heard.filter(({ type }) => type === 'problem');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      problem: {
        message: expect.stringContaining('finish the restore or to go back'),
      },
    });
    const entry = await here.one('interrupted');
    expect(entry.actions).toEqual(['finish-restore', 'go-back']);
    expect(entry.happened).toContain('Nothing is lost');
  });

  it.each([
    ['finished', 'backup', 'My first words.'],
    ['gone back on', 'before', 'My later words.'],
  ] as const)('is told no longer when it is %s', async (_, to, words) => {
    await here.program.call('app.open', null);
    await expect.poll(problems).toEqual(['restore-interrupted']);
    await here.program.call('backup.restore', {
      backup: interrupted[to],
      question: null,
    });
    expect(await problems()).toEqual([]);
    expect(await here.entries('interrupted')).toEqual([]);
    expect(await here.answer()).toContain(words);
    await here.again();
    await here.program.call('app.open', null);
    await here.program.call('backup.create', null);
    expect(await problems()).toEqual([]);
  });

  it('stays told when only one question is restored meanwhile', async () => {
    await here.program.call('app.open', null);
    await expect.poll(problems).toEqual(['restore-interrupted']);
    await here.program.call('backup.restore', {
      backup: interrupted.backup,
      question: known,
    });
    expect(await here.answer()).toContain('My first words.');
    expect(await problems()).toEqual(['restore-interrupted']);
    const list = await here.program.call('backup.list', null);
    expect(list.interrupted).toEqual(interrupted);
  });
});
