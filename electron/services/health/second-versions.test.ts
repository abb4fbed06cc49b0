import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known } from '../good-inputs.fixture.ts';
import { encodeRecord } from '../store/record-codec.ts';
import {
  HealthProgram,
  id,
  versionFromElsewhere,
} from './health-program.fixture.ts';

const here = new HealthProgram();

describe('a second version of a record', () => {
  it('can be compared and put away', async () => {
    const path = here.synchronisedCopy('Their words.');
    const entry = await here.one('conflict');
    expect(entry).toMatchObject({
      question: known,
      when: '2026-11-20T10:00:00.000Z',
      actions: ['compare', 'keep-mine', 'keep-theirs', 'keep-both'],
    });
    const { mine, theirs: other } = await here.program.call('health.compare', {
      entry: entry.id,
    });
    expect(mine?.text).toContain('My first words.');
    expect(other.text).toContain('Their words.');
    expect(other.text).toContain('Their note.');
    await here.program.call('health.resolve', {
      entry: entry.id,
      keep: 'mine',
    });
    expect(existsSync(path)).toBe(false);
    expect(await here.entries('conflict')).toEqual([]);
    expect(await here.answer()).toContain('My first words.');
    const removed = await here.one('trash');
    expect(removed.actions).toEqual(['compare', 'restore']);
    await here.program.call('health.restoreDeleted', { entry: removed.id });
    expect(await here.answer()).toContain('Their words.');
    // What was in use before is in the trash in its stead.
    const [before] = await here.entries('trash');
    const compared = await here.program.call('health.compare', {
      entry: before!.id,
    });
    expect(compared.theirs.text).toContain('My first words.');
  });

  it('can take the place of mine, which is then in the trash', async () => {
    const path = here.synchronisedCopy('Their words.');
    const entry = await here.one('conflict');
    await here.program.call('health.resolve', {
      entry: entry.id,
      keep: 'theirs',
    });
    expect(await here.answer()).toContain('Their words.');
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(here.current, 'utf8')).toContain('"rev":2');
    expect(readFileSync(here.current, 'utf8')).toContain('a field of another');
    const { theirs: kept } = await here.program.call('health.compare', {
      entry: (await here.one('trash')).id,
    });
    expect(kept.text).toContain('My first words.');
  });

  it('can be kept beside mine: its notes in the record, its answer as a version', async () => {
    here.synchronisedCopy('Their words.');
    const entry = await here.one('conflict');
    await here.program.call('health.resolve', {
      entry: entry.id,
      keep: 'both',
    });
    const { record } = await here.program.call('question.open', known);
    expect(JSON.stringify(record.answer)).toContain('My first words.');
    expect(record.annotations).toMatchObject([{ note: 'Their note.' }]);
    const [version] = await here.program.call('answer.versions', known);
    expect(version).toMatchObject({ reason: 'conflict' });
    expect(JSON.stringify(version)).toContain('Their words.');
    expect(await here.one('trash')).toMatchObject({ question: known });
  });

  it('that a conflict left is listed after a new start', async () => {
    writeFileSync(here.current, versionFromElsewhere('Their words.'));
    expect(
      await here.program.reply('study.change', {
        ...known,
        changes: [{ type: 'status.set', status: 'done' }],
      }),
    ).toMatchObject({ ok: true });
    await here.again();
    const entry = await here.one('conflict');
    expect(entry.happened).toContain('at the same time');
    const { mine, theirs: other } = await here.program.call('health.compare', {
      entry: entry.id,
    });
    expect(mine?.text).toContain('Their words.');
    expect(other.text).toContain('My first words.');
    await here.program.call('health.resolve', {
      entry: entry.id,
      keep: 'theirs',
    });
    expect(await here.answer()).toContain('My first words.');
    const { problems } = await here.program.call('library.info', null);
    expect(problems).toEqual([]);
  });

  it('that says the same needs no choice', async () => {
    copyFileSync(here.current, join(dirname(here.current), `${id} (1).json`));
    const entry = await here.one('conflict');
    expect(entry.actions).toEqual(['compare', 'keep-mine']);
    expect(entry.happened).toContain('Both say the same');
    expect(
      await here.program.reply('health.resolve', {
        entry: entry.id,
        keep: 'theirs',
      }),
    ).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('is left alone when its version cannot be understood', async () => {
    const header = {
      kind: 'study',
      id,
      revision: 9,
      schema: 2,
      writtenAt: '2026-11-20T10:00:00.000Z',
    };
    writeFileSync(
      join(dirname(here.current), `${id} (1).json`),
      encodeRecord(header, '{"text":"Of tomorrow."}').bytes,
    );
    const entry = await here.one('conflict');
    expect(entry.actions).toEqual(['compare', 'keep-mine']);
    const { theirs: other } = await here.program.call('health.compare', {
      entry: entry.id,
    });
    expect(other).toMatchObject({
      text: 'Of tomorrow.',
      remark: expect.stringContaining('newer'),
    });
  });
});

describe('a file that Collate did not put there', () => {
  it('is listed and can be looked at, in the library itself and among the records', async () => {
    writeFileSync(join(here.program.libraryFolder, 'shopping.txt'), 'Flour.');
    writeFileSync(join(dirname(here.current), 'notes.md'), 'Salt.');
    mkdirSync(join(here.program.libraryFolder, 'q', 'zz'));
    const found = await here.entries('foreign');
    expect(found.map(({ file }) => file)).toEqual([
      `q/${dirname(here.current).slice(-2)}/notes.md`,
      'q/zz',
      'shopping.txt',
    ]);
    expect(
      (await here.program.call('health.compare', { entry: found[2]!.id }))
        .theirs.text,
    ).toBe('Flour.');
    expect(found[1]!.actions).toEqual([]);
  });
});
