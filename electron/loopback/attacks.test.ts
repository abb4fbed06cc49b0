import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { honest, hostile } from './attack-cases.fixture.ts';
import { get, request, rpc } from './attack-request.fixture.ts';
import { startAttacker, type Attacker } from './attacker.fixture.ts';
import {
  startTestServer,
  statusOf,
  type TestServer,
} from './loopback.fixture.ts';
import { codeLifetime } from './session.ts';

/** Every request of this file comes from another program on this computer. */
let attacker: Attacker;
let target: TestServer;
let time = 1_000_000;
const send = (text: string) => attacker.send(target.port, text);
beforeAll(async () => {
  [target, attacker] = await Promise.all([
    startTestServer({ now: () => time }),
    startAttacker(),
  ]);
});
afterAll(async () => {
  await attacker.end();
  await target.server.close();
});

describe('honest requests', () => {
  it.each(honest)('%s is answered', async (_name, status, make) => {
    const answer = await send(make(target.port, target.token));
    expect(statusOf(answer)).toBe(status);
  });
});

describe.each(hostile)('hostile %s', (_group, cases) => {
  it.each(cases)('%s gets %i', async (_name, status, make) => {
    const before = target.services.calls.length;
    const answer = await send(make(target.port, target.token));
    expect(statusOf(answer)).toBe(status);
    expect(target.services.calls).toHaveLength(before);
    expect(answer.toLowerCase()).not.toContain('access-control-');
    expect(answer.toLowerCase()).not.toContain('set-cookie');
    expect(answer).not.toContain(target.token);
    expect(answer).not.toMatch(/at .*\.ts|\/work\/|node:internal/);
  });
});

describe('load', () => {
  it('answers a thousand requests of one connection in order', async () => {
    const one = `GET /assets/page.js HTTP/1.1\r\nhost: 127.0.0.1:${String(target.port)}\r\n\r\n`;
    const last = get('/')(target.port, '');
    const answer = await send(one.repeat(999) + last);
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(1000);
  });

  it('stops reading a body that grows past 4 MiB without having said so', async () => {
    const head = request('POST /rpc', {
      'content-length': null,
      'transfer-encoding': 'chunked',
    })(target.port, target.token);
    const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`;
    const answer = await send(head + chunk.repeat(5));
    // The connection may be gone before the answer is read; what counts is that the call was not.
    expect([413, 0]).toContain(statusOf(answer));
    expect(statusOf(await send(get('/')(target.port, '')))).toBe(200);
  });

  it('answers ten thousand requests that come as fast as they can, and then an honest one', async () => {
    const one = `GET /nothing HTTP/1.1\r\nhost: 127.0.0.1:${String(target.port)}\r\n\r\n`;
    const last = get('/')(target.port, '');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(one.repeat(499) + last)),
    );
    for (const answer of answers) {
      expect(answer.match(/HTTP\/1\.1 404/g)).toHaveLength(499);
      expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    }
    expect(statusOf(await send(get('/')(target.port, '')))).toBe(200);
  });

  it('makes whoever guesses tokens wait, and not the page that has one', async () => {
    const guess = rpc({ authorization: `Bearer ${'A'.repeat(43)}` });
    const guesses = Promise.all(
      Array.from({ length: 30 }, () => send(guess(target.port, ''))),
    );
    const honest = await send(rpc({})(target.port, target.token));
    expect(statusOf(honest)).toBe(200);
    for (const answer of await guesses) expect(statusOf(answer)).toBe(401);
  });
});

describe('one-time codes in the hands of another program', () => {
  const offer = (code: string) =>
    send(
      request(
        'POST /session',
        { authorization: null },
        JSON.stringify({ code }),
      )(target.port, ''),
    );

  it('give nothing a second time', async () => {
    const code = target.server.newCode();
    expect(statusOf(await offer(code))).toBe(200);
    expect(statusOf(await offer(code))).toBe(401);
  });

  it('give nothing after their minute', async () => {
    const code = target.server.newCode();
    time += codeLifetime + 1000;
    expect(statusOf(await offer(code))).toBe(401);
  });

  it('give a token to one of many that race for it', async () => {
    const code = target.server.newCode();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => offer(code)),
    );
    expect(answers.filter(answer => statusOf(answer) === 200)).toHaveLength(1);
  });

  it('are no tokens', async () => {
    const code = target.server.newCode();
    const answer = await send(
      rpc({ authorization: `Bearer ${code}` })(target.port, ''),
    );
    expect(statusOf(answer)).toBe(401);
  });
});
