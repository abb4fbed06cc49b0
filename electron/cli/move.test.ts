import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inTestFolder } from '../services/store/test-library.fixture.ts';
import { runCli } from './cli.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));

let top: string;
let old: string;
inTestFolder(folder => {
  top = folder;
  old = join(folder, 'old');
});

async function collate(...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(args, {
    print: text => (printed += text),
    complain: text => (complained += text),
    bundledFolder,
    pageFolder: join(top, 'no-page'),
  });
  return { code, printed, complained };
}

function importSheet(): ReturnType<typeof collate> {
  const sheet = join(top, 'bread.md');
  writeFileSync(sheet, '# 1. What is bread?\n\n- Baked dough.\n');
  const into = ['--data-dir', old, '--title', 'Bread', '--without-model'];
  return collate('import', sheet, ...into);
}

const showBread = () => collate('show', 'bread', '--json', '--data-dir', old);

it('moves the library, and whoever names the old folder finds it', async () => {
  expect((await importSheet()).code).toBe(0);
  const before = await showBread();
  expect(before.code).toBe(0);
  const target = join(top, 'new');
  const moved = await collate('move', target, '--data-dir', old);
  expect(moved).toMatchObject({ code: 0, complained: '' });
  expect(moved.printed).toContain(`The library is in ${target} now`);
  expect(existsSync(join(target, 'collections', 'bread'))).toBe(true);
  rmSync(join(old, 'collections'), { recursive: true });
  expect((await showBread()).printed).toBe(before.printed);
});

it('says what is wrong with the folder, and leaves the library where it is', async () => {
  await importSheet();
  const full = join(top, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'mine.txt'), 'mine');
  const refused = await collate('move', full, '--data-dir', old);
  expect(refused.code).not.toBe(0);
  expect(refused.complained).toContain('not empty');
  expect(readFileSync(join(full, 'mine.txt'), 'utf8')).toBe('mine');
  expect((await showBread()).code).toBe(0);
});

it('does not begin a new library where the moved one is not to be found', async () => {
  await importSheet();
  const target = join(top, 'new');
  await collate('move', target, '--data-dir', old);
  rmSync(target, { recursive: true });
  const lost = await showBread();
  expect(lost.code).not.toBe(0);
  expect(lost.complained).toContain('it is not there now');
  expect(existsSync(target)).toBe(false);
});
