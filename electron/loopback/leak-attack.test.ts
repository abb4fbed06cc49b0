import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, root } from '../packed-program.fixture.ts';
import { rpc } from './attack-request.fixture.ts';
import { exchangeCode, sendRaw, statusOf } from './loopback.fixture.ts';

/** What another account of this computer could look at while Collate serves: nothing in it may open the door. */
let folder: string;
let child: ChildProcess;
let printed = '';
let complained = '';
let port: number;
const secrets: string[] = [];

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'collate-leak-'));
  const started = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'collate.mjs'),
      'serve',
      '--no-open',
      '--json',
      '--data-dir',
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  child = started;
  started.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  started.stderr.on(
    'data',
    (chunk: Buffer) => (complained += chunk.toString()),
  );
  while (!printed.includes('\n')) await once(started.stdout, 'data');
  const address = new URL((JSON.parse(printed) as { url: string }).url);
  port = Number(address.port);
  const code = address.hash.slice(3);
  const { token } = await exchangeCode(
    { address: address.origin } as Parameters<typeof exchangeCode>[0],
    code,
  );
  if (token === null) throw new Error('The first code was refused.');
  secrets.push(token);
  const reached = await sendRaw(port, rpc({})(port, token));
  expect(statusOf(reached)).toBe(200);
  // Failures are what logs are made of.
  await sendRaw(port, rpc({ 'content-length': '3' })(port, token));
  await sendRaw(port, rpc({ host: token })(port, token));
}, 120_000);
afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

function expectNoSecret(text: string): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

it.skipIf(process.platform === 'win32')(
  'no list of processes shows the token',
  async () => {
    const { stdout } = await promisify(execFile)('ps', ['axww'], {
      maxBuffer: 16 * 1024 * 1024,
    });
    expect(stdout).toContain('collate.mjs');
    expectNoSecret(stdout);
  },
);

it.skipIf(!existsSync('/proc/self/cmdline'))(
  'no command line or environment of any process holds the token',
  async () => {
    const processes = (await readdir('/proc')).filter(name =>
      /^\d+$/.test(name),
    );
    for (const id of processes)
      for (const name of ['cmdline', 'environ'])
        expectNoSecret(
          await readFile(`/proc/${id}/${name}`, 'latin1').catch(() => ''),
        );
  },
);

it('nothing that the program prints or writes holds the token', async () => {
  expectNoSecret(printed + complained);
  for (const name of await readdir(folder, { recursive: true })) {
    expectNoSecret(name);
    const path = join(folder, name);
    if ((await stat(path)).isFile())
      expectNoSecret(await readFile(path, 'latin1'));
  }
});
