import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { build, root } from '../packed-program.fixture.ts';
import { exchangeCode } from '../loopback/loopback.fixture.ts';

let library: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  await build();
  library = await mkdtemp(join(tmpdir(), 'collate-serve-'));
}, 120_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(library, { recursive: true, force: true }));

interface Serving {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly lines: () => string[];
  readonly url: URL;
}

async function serve(...more: string[]): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'collate.mjs'),
      'serve',
      '--no-open',
      '--json',
      '--data-dir',
      library,
      ...more,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  children.push(child);
  let printed = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const lines = (): string[] => printed.split('\n').filter(line => line !== '');
  await expect.poll(() => lines().length, { timeout: 20_000 }).toBe(1);
  const { url } = JSON.parse(lines()[0] ?? '') as { url: string };
  return {
    child,
    output: () => printed + complained,
    lines,
    url: new URL(url),
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('exit', resolve));
}

async function token(url: URL, code: string): Promise<string> {
  const given = await exchangeCode(
    { address: url.origin } as Parameters<typeof exchangeCode>[0],
    code,
  );
  if (given.token === null)
    throw new Error(`Refused with ${String(given.status)}.`);
  return given.token;
}

async function call(
  url: URL,
  bearer: string,
  channel: string,
  input: unknown,
): Promise<{ ok: boolean; value: unknown }> {
  const response = await fetch(`${url.origin}/rpc`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url.origin,
      authorization: `Bearer ${bearer}`,
    },
    body: JSON.stringify({ v: 1, channel, input, origin: 'test' }),
  });
  return (await response.json()) as { ok: boolean; value: unknown };
}

it('prints one line with an address on 127.0.0.1, serves the page there, and stops when asked, letting go of the library', async () => {
  const serving = await serve();
  expect(serving.url.hostname).toBe('127.0.0.1');
  expect(serving.url.hash).toMatch(/^#b=[\w-]{32}$/);
  const page = await fetch(serving.url);
  expect(await page.text()).toContain('<title>Collate</title>');
  const bearer = await token(serving.url, serving.url.hash.slice(3));
  const ref = { collection: 'ml-lifecycle', question: 'q01' };
  const document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Words before the end.' }],
      },
    ],
  };
  const saving = call(serving.url, bearer, 'answer.save', {
    ...ref,
    base: 0,
    document,
  });
  expect(await saving).toMatchObject({ ok: true });
  serving.child.kill('SIGTERM');
  expect(await ended(serving.child)).toBe(0);
  expect(serving.lines()).toHaveLength(1);

  const again = await serve();
  const next = await token(again.url, again.url.hash.slice(3));
  const opened = await call(again.url, next, 'question.open', ref);
  expect(JSON.stringify(opened)).toContain('Words before the end.');
  expect(opened.value).toMatchObject({ readOnly: false });
  again.child.kill('SIGINT');
  expect(await ended(again.child)).toBe(0);
});

it('keeps its secrets off its command line and out of its output', async () => {
  const serving = await serve();
  const code = serving.url.hash.slice(3);
  const bearer = await token(serving.url, code);
  await call(serving.url, bearer, 'app.open', null);
  if (process.platform === 'linux') {
    const line = await readFile(
      `/proc/${String(serving.child.pid)}/cmdline`,
      'utf8',
    );
    const environment = await readFile(
      `/proc/${String(serving.child.pid)}/environ`,
      'utf8',
    );
    expect(line + environment).not.toContain(code);
    expect(line + environment).not.toContain(bearer);
  }
  expect(serving.output()).not.toContain(bearer);
});

it('prints a fresh address for every line that it is sent', async () => {
  const serving = await serve();
  await token(serving.url, serving.url.hash.slice(3));
  serving.child.stdin?.write('\n');
  await expect.poll(() => serving.lines().length).toBe(2);
  const { url } = JSON.parse(serving.lines()[1] ?? '') as { url: string };
  expect(await token(serving.url, new URL(url).hash.slice(3))).toMatch(
    /^[\w-]{43}$/,
  );
});

it('says which port is taken', async () => {
  const serving = await serve();
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'collate.mjs'),
      'serve',
      '--no-open',
      '--port',
      serving.url.port,
      '--data-dir',
      join(library, 'other'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  expect(await ended(child)).toBe(1);
  expect(complained).toContain(`Another program uses port ${serving.url.port}`);
});
