import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import { securityHeaders } from '../services/security-headers.ts';
import {
  exchangeCode,
  startTestServer,
  type TestServer,
} from './loopback.fixture.ts';
import type { LoopbackOptions } from './server.ts';
import { codeLifetime } from './session.ts';

const started: TestServer[] = [];
async function start(
  options: Partial<LoopbackOptions> = {},
): Promise<TestServer> {
  const server = await startTestServer(options);
  started.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ server }) => server.close()));
});

function post(
  target: TestServer,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${target.server.address}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: target.server.address,
      authorization: `Bearer ${target.token}`,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

describe('one-time codes', () => {
  it('gives a token for the code in the address, once', async () => {
    const { server } = await start();
    const code = new URL(server.url).hash.slice(3);
    expect((await exchangeCode(server, code)).token).toMatch(/^[\w-]{43}$/);
    expect(await exchangeCode(server, code)).toEqual({
      status: 401,
      token: null,
    });
  });

  it('gives a token to exactly one of two that race for it', async () => {
    const { server } = await start();
    const code = server.newCode();
    const replies = await Promise.all([
      exchangeCode(server, code),
      exchangeCode(server, code),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('refuses a code after its minute', async () => {
    let time = 1_000_000;
    const { server } = await start({ now: () => time });
    const early = server.newCode();
    const late = server.newCode();
    time += codeLifetime - 1;
    expect((await exchangeCode(server, early)).status).toBe(200);
    time += 2;
    expect((await exchangeCode(server, late)).status).toBe(401);
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"code":1}',
    '{"code":""}',
    `{"code":"${'a'.repeat(1000)}"}`,
  ])('refuses %j in place of a code', async body => {
    const target = await start();
    expect((await post(target, '/session', body)).status).toBe(401);
  });

  it('keeps the pages that are connected when another one connects', async () => {
    const target = await start();
    await exchangeCode(target.server);
    const reply = await post(target, '/rpc', {
      v: 1,
      channel: 'app.open',
      input: null,
      origin: 'x',
    });
    expect(reply.status).toBe(200);
  });
});

describe('calls', () => {
  it('reach the services as they were made and bring the reply back', async () => {
    const target = await start();
    const call = {
      v: 1,
      channel: 'collection.open',
      input: { collection: 'c' },
      origin: 'page-1',
    };
    const reply = await post(target, '/rpc', call);
    expect(await reply.json()).toEqual({
      ok: true,
      value: { channel: 'collection.open' },
    });
    expect(target.services.calls).toEqual([
      {
        channel: 'collection.open',
        input: { collection: 'c' },
        origin: 'page-1',
      },
    ]);
  });

  it.each([
    '',
    'null',
    '[]',
    '1',
    '{"v":2,"channel":"a","input":null,"origin":"o"}',
    '{"v":1,"channel":"a","origin":"o"}',
    '{"v":1,"channel":1,"input":null,"origin":"o"}',
    '{"v":1,"channel":"a","input":null}',
    '{"v":1,"channel":"a","input":null,"origin":"o","more":1}',
    '{"v":1,"__proto__":{"channel":"a"},"input":null,"origin":"o"}',
    `{"v":1,"channel":"${'a'.repeat(1000)}","input":null,"origin":"o"}`,
  ])('are refused as data when the envelope is %j', async body => {
    const target = await start();
    const reply = await post(target, '/rpc', body);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      ok: false,
      code: 'invalid-input',
    });
    expect(target.services.calls).toEqual([]);
  });

  it('carry every header of the policy, pages and refusals too', async () => {
    const target = await start();
    const replies = await Promise.all([
      post(target, '/rpc', {}),
      fetch(`${target.server.address}/`),
      fetch(`${target.server.address}/nothing`),
    ]);
    for (const reply of replies)
      for (const [name, value] of Object.entries(securityHeaders))
        expect(reply.headers.get(name)).toBe(value);
  });

  it('never let a page be kept, and let hashed files be kept for good', async () => {
    const target = await start();
    const page = await fetch(`${target.server.address}/`);
    const script = await fetch(`${target.server.address}/assets/page.js`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });
});

/** Reads lines of JSON until one satisfies. */
async function nextEvent(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<unknown> {
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return null;
    text += new TextDecoder().decode(value);
    const line = text.split('\n').find(one => one !== '');
    if (line !== undefined) return JSON.parse(line);
  }
}

describe('events', () => {
  it('arrive at every page that listens, and stop when it leaves', async () => {
    const target = await start();
    const leave = new AbortController();
    const stream = await post(target, '/events', { v: 1 }, leave.signal);
    const event: HostEvent = { type: 'search-ready' };
    const reader = stream.body!.getReader();
    const heard = nextEvent(reader);
    for (const listener of target.services.listeners) listener(event);
    expect(await heard).toEqual(event);
    leave.abort();
    await expect.poll(() => target.services.listeners.size).toBe(0);
  });

  it('are not for a page without a token', async () => {
    const target = await start();
    const stream = await post({ ...target, token: 'wrong' }, '/events', {
      v: 1,
    });
    expect(stream.status).toBe(401);
    expect(target.services.listeners.size).toBe(0);
  });

  it('end when the server closes', async () => {
    const target = await start();
    const stream = await post(target, '/events', { v: 1 });
    const rest = stream.text();
    await target.server.close();
    expect((await rest).trim()).toBe('');
  });
});

describe('a server that nobody looks at', () => {
  it('ends itself after the limit, and not while a page holds its events open', async () => {
    let time = 0;
    let ended = 0;
    const target = await start({
      now: () => time,
      idle: { limit: 20, ended: () => ended++ },
    });
    const leave = new AbortController();
    const stream = await post(target, '/events', { v: 1 }, leave.signal);
    time = 1000;
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(ended).toBe(0);
    leave.abort();
    await stream.text().catch(() => '');
    await expect.poll(() => target.services.listeners.size).toBe(0);
    time = 2000;
    await expect.poll(() => ended).toBe(1);
  });
});
