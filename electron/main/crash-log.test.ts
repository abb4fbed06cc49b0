import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCrashLog, describeFailure } from './crash-log.ts';

it('says what kind of failure it was and where, never what a person wrote', () => {
  const described = describeFailure(
    new TypeError('secret words of an answer\nmore secret words'),
  );
  expect(described).toMatch(/^TypeError \| at /);
  expect(described).not.toContain('secret');
  expect(describeFailure('secret')).toBe('string');
});

it('keeps a line for each failure and begins a new file when the old one is large', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-log-'));
  const log = createCrashLog(join(folder, 'logs'));
  log('page', 'crashed');
  log('page', 'oom');
  const text = await readFile(join(folder, 'logs', 'collate.log'), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(2);
  await writeFile(
    join(folder, 'logs', 'collate.log'),
    'a'.repeat(1024 * 1024 + 1),
  );
  log('page', 'crashed');
  expect((await readdir(join(folder, 'logs'))).sort()).toEqual([
    'collate.log',
    'collate.log.1',
  ]);
  await rm(folder, { recursive: true, force: true });
});

it('does without a log that cannot be written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-log-'));
  await writeFile(join(folder, 'logs'), 'a file');
  expect(() => {
    createCrashLog(join(folder, 'logs'))('page', 'crashed');
  }).not.toThrow();
  await rm(folder, { recursive: true, force: true });
});
