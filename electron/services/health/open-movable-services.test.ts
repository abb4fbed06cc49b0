import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type {
  Channel,
  HostEvent,
  Input,
  Output,
  Reply,
} from '../../../core/contract.ts';
import { known } from '../good-inputs.fixture.ts';
import type { Services } from '../services.ts';
import { inTestFolder } from '../store/test-library.fixture.ts';
import { openMovableServices } from './open-movable-services.ts';

const bundledFolder = fileURLToPath(new URL('../../../data', import.meta.url));

let top: string;
let chosen: string | null;
let services: Services;
inTestFolder(async folder => {
  top = folder;
  chosen = join(folder, 'new');
  await start();
});
afterEach(() => services.close());

async function start(): Promise<void> {
  services = await openMovableServices({
    libraryFolder: join(top, 'old'),
    stateFolder: join(top, 'state'),
    bundledFolder,
    dailyBackupAfter: null,
    desktop: {
      show: () => Promise.resolve(true),
      choose: () => Promise.resolve(chosen),
    },
  });
}

function reply<C extends Channel>(channel: C, input: Input<C>) {
  return services.dispatch(channel, input, 'one') as Promise<Reply<Output<C>>>;
}

async function call<C extends Channel>(channel: C, input: Input<C>) {
  const got = await reply(channel, input);
  if (!got.ok) throw new Error(got.message);
  return got.value;
}

const save = (status: 'draft' | 'done') =>
  call('study.change', {
    ...known,
    changes: [{ type: 'status.set', status }],
  });

const statusNow = async () =>
  (await call('question.open', known)).record.status;

it('goes on in the new folder without losing what is saved meanwhile', async () => {
  await save('draft');
  const heard: HostEvent[] = [];
  services.subscribe(event => heard.push(event));
  const [report] = await Promise.all([
    call('library.move', null),
    save('done'),
  ]);
  expect(report).toMatchObject({
    folder: chosen,
    before: join(top, 'old'),
    skipped: [],
  });
  expect(heard).toContainEqual({ type: 'library-restored' });
  expect(await statusNow()).toBe('done');
  expect(await call('library.openFolder', null)).toEqual({
    folder: chosen,
    shown: true,
  });
  heard.length = 0;
  await save('draft');
  expect(heard.map(({ type }) => type)).toContain('study-changed');
  await services.close();
  rmSync(join(top, 'old'), { recursive: true });
  await start();
  expect((await call('library.info', null)).folder).toBe(chosen);
  expect(await statusNow()).toBe('draft');
});

it('stays where it is when the person chooses nothing, or a folder that will not do', async () => {
  await save('draft');
  chosen = null;
  expect(await call('library.move', null)).toBeNull();
  chosen = join(top, 'full');
  mkdirSync(chosen);
  writeFileSync(join(chosen, 'mine.txt'), 'mine');
  expect(await reply('library.move', null)).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
  expect(readdirSync(chosen)).toEqual(['mine.txt']);
  expect((await call('library.info', null)).folder).toBe(join(top, 'old'));
  expect(await statusNow()).toBe('draft');
  await save('done');
});

it('is not moved while another program has it', async () => {
  const other = services;
  await start();
  expect(await reply('library.move', null)).toMatchObject({
    ok: false,
    code: 'read-only',
  });
  expect(existsSync(join(top, 'new'))).toBe(false);
  await other.close();
});
