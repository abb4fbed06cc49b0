import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedDocuments } from '../../../core/hostile-input/hostile-documents.fixture.ts';
import { eachInput } from '../../../core/hostile-input/hostile-group.fixture.ts';
import { emptyStudyRecord } from '../../../core/study/study-record.ts';
import { bytesOf, manifestFor } from '../backups/backup-archive.fixture.ts';
import { pathOfRecord } from '../backups/backup-path.ts';
import { moreArchives } from './more-archives.fixture.ts';
import { refusedBackups } from '../backups/refused-backups.fixture.ts';
import { encodeRecord } from '../store/record-codec.ts';
import { snapshot } from '../store/test-library.fixture.ts';
import {
  expectRefused,
  startHostileProgram,
  type HostileProgram,
} from './hostile-program.fixture.ts';

const backup = '20261122T100000Z-daily-1';
const ref = { collection: 'ml-lifecycle', question: 'q01' };
const document = {
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine.' }] }],
};

let program: HostileProgram;
beforeAll(async () => {
  program = await startHostileProgram();
  await program.call('answer.save', { ...ref, base: 0, document });
  await program.call('backup.create', null);
});
afterAll(() => program.end());

function putBackup(bytes: Uint8Array): void {
  writeFileSync(join(program.library, 'backups', `${backup}.zip`), bytes);
}

/** A record with good checksums whose payload is anything. */
function recordOf(payload: string, schema = 1): Uint8Array {
  const header = {
    kind: 'study',
    id: 'ml-lifecycle--q01',
    revision: 9,
    schema,
    writtenAt: '2026-11-22T10:00:00.000Z',
  };
  return encodeRecord(header, payload).bytes;
}

const path = pathOfRecord('study', 'ml-lifecycle--q01');

describe('an archive in place of a backup', () => {
  it.each([
    ...refusedBackups.map(([name, make]) => [name, make] as const),
    ...moreArchives,
  ])(
    '%s is refused with a reason, whatever is asked of it, and nothing changes',
    async (_name, make) => {
      putBackup(make());
      const before = snapshot(program.library);
      for (const reply of [
        await program.send('backup.verify', { backup }),
        await program.send('backup.preview', { backup, question: null }),
        await program.send('backup.preview', { backup, question: ref }),
        await program.send('backup.restore', { backup, question: null }),
        await program.send('backup.restore', { backup, question: ref }),
      ])
        expectRefused(reply);
      const after = snapshot(program.library);
      for (const [name, bytes] of Object.entries(before))
        if (!name.startsWith('backups')) expect(after[name]).toBe(bytes);
      expect(
        Object.keys(after).filter(
          name => !(name in before) && !name.startsWith('backups'),
        ),
      ).toEqual([]);
      program.expectContained();
    },
  );
});

describe('a whole backup with a record that no program of Collate wrote', () => {
  const contents: readonly (readonly [string, () => Uint8Array])[] = [
    ...eachInput(refusedDocuments).map(
      ([name, make]) =>
        [
          name,
          () =>
            recordOf(
              JSON.stringify({
                ...emptyStudyRecord(ref.collection, ref.question),
                answer: {
                  document: null,
                  revision: 1,
                  modified: '2026-11-22T10:00:00.000Z',
                },
              }).replace('"document":null', () => `"document":${make()}`),
            ),
        ] as const,
    ),
    ['45.3 A record of a form of the far future.', () => recordOf('{}', 999)],
    ['45.4 A record that holds nothing.', () => recordOf('null')],
  ];

  it.each(contents)(
    '%s It never replaces what the person has.',
    async (_name, make) => {
      const bytes = make();
      const list = [{ path, bytes, revision: 9 }];
      putBackup(
        zipSync({ [path]: bytes, 'manifest.json': bytesOf(manifestFor(list)) }),
      );
      const restored = await program.send('backup.restore', {
        backup,
        question: null,
      });
      if (!restored.ok) expectRefused(restored);
      const opened = await program.call('question.open', ref);
      expect(opened.record.answer?.document).toEqual(document);
      expect(opened.readOnly).toBe(false);
      program.expectContained();
    },
  );
});

it('keeps the backups that are good beside those that are not', async () => {
  putBackup(bytesOf('no archive'));
  const { backups } = await program.call('backup.list', null);
  const good = backups.find(({ id }) => id !== backup);
  expect(good).toBeDefined();
  expect(
    await program.send('backup.verify', { backup: good?.id }),
  ).toMatchObject({ ok: true });
  expect(
    readFileSync(join(program.library, 'backups', `${good?.id ?? ''}.zip`))
      .length,
  ).toBeGreaterThan(100);
});
