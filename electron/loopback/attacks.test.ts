import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sendRaw,
  startTestServer,
  statusOf,
  type TestServer,
} from './loopback.fixture.ts';

let target: TestServer;
beforeAll(async () => {
  target = await startTestServer();
});
afterAll(() => target.server.close());

type Change = Readonly<Record<string, string | readonly string[] | null>>;
const call = JSON.stringify({
  v: 1,
  channel: 'app.open',
  input: null,
  origin: 'test',
});

/** A request that passes every gate, with some headers changed; null leaves one out, a list repeats it. */
function request(
  line: string,
  change: Change = {},
  body = '',
): (port: number, token: string) => string {
  return (port, token) => {
    const headers: Record<string, string | readonly string[] | null> = {
      host: `127.0.0.1:${String(port)}`,
      connection: 'close',
      ...(line.startsWith('POST')
        ? {
            origin: `http://127.0.0.1:${String(port)}`,
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
          }
        : {}),
      ...change,
    };
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      value === null
        ? []
        : [value].flat().map(
            one =>
              `${name}: ${one
                .replaceAll('PORT', String(port))
                .replaceAll('NEXT', String(port + 1))
                .replaceAll('TOKEN', token)}`,
          ),
    );
    return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  };
}
const rpc = (change: Change): ReturnType<typeof request> =>
  request('POST /rpc', change, call);
const get = (path: string, change: Change = {}): ReturnType<typeof request> =>
  request(`GET ${path}`, change);

type Case = readonly [
  name: string,
  status: number,
  make: ReturnType<typeof request>,
];

const honest: readonly Case[] = [
  ['the page', 200, get('/')],
  ['the page by its name', 200, get('/index.html')],
  ['a file of the page', 200, get('/assets/page.js')],
  ['the head of the page', 200, request('HEAD /')],
  [
    'a part of a file is the whole file',
    200,
    get('/assets/page.js', { range: 'bytes=0-3' }),
  ],
  ['a call', 200, rpc({})],
  [
    'a call with its character set',
    200,
    rpc({ 'content-type': 'application/json; charset=utf-8' }),
  ],
  [
    'a call from the page itself',
    200,
    rpc({ 'sec-fetch-site': 'same-origin' }),
  ],
  [
    'arriving from the launcher',
    200,
    get('/', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }),
  ],
];

const tokens: readonly Case[] = [
  ['no token', 401, rpc({ authorization: null })],
  ['an empty token', 401, rpc({ authorization: 'Bearer ' })],
  ['a wrong token', 401, rpc({ authorization: `Bearer ${'A'.repeat(43)}` })],
  [
    'the token with something after it',
    401,
    rpc({ authorization: 'Bearer TOKENx' }),
  ],
  [
    'the token cut short',
    401,
    (port, token) =>
      rpc({ authorization: `Bearer ${token.slice(0, -1)}` })(port, token),
  ],
  [
    'the token in the address',
    404,
    request('POST /rpc?token=TOKEN', { authorization: null }, call),
  ],
  [
    'the token in a cookie',
    401,
    rpc({ authorization: null, cookie: 'token=TOKEN' }),
  ],
  ['the token as a password', 401, rpc({ authorization: 'Basic TOKEN' })],
  [
    'the token twice',
    400,
    rpc({ authorization: ['Bearer TOKEN', 'Bearer TOKEN'] }),
  ],
];

const hosts: readonly Case[] = [
  ...[
    'evil.example:PORT',
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1',
    '127.0.0.1:NEXT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '127.0.0.1.evil.example:PORT',
    '127.1:PORT',
    '127.0.0.1.:PORT',
    '127.0.0.1:PORT.',
    '',
  ].flatMap((host): Case[] => [
    [`the page for host “${host}”`, 421, get('/', { host })],
    [`a call for host “${host}”`, 421, rpc({ host })],
  ]),
  ['two hosts', 400, get('/', { host: ['127.0.0.1:PORT', 'evil.example'] })],
  ['no host', 400, get('/', { host: null })],
  [
    'no host in an old protocol',
    505,
    port => `GET / HTTP/1.0\r\nx: ${String(port)}\r\n\r\n`,
  ],
  [
    'a whole address as the target',
    400,
    port => get(`http://127.0.0.1:${String(port)}/`)(port, ''),
  ],
];

const origins: readonly Case[] = [
  ['a call without an origin', 403, rpc({ origin: null })],
  ...[
    'null',
    'http://evil.example',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:NEXT',
    'http://127.0.0.1',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'http://127.0.0.1:PORT/',
    'file://',
    'chrome-extension://abcdefghijklmnop',
  ].map((origin): Case => [`a call from ${origin}`, 403, rpc({ origin })]),
  [
    'two origins',
    400,
    rpc({ origin: ['http://127.0.0.1:PORT', 'http://evil.example'] }),
  ],
  ...['cross-site', 'same-site', 'none'].map((site): Case => [
    `a call marked ${site}`,
    403,
    rpc({ 'sec-fetch-site': site }),
  ]),
  ...['cross-site', 'same-site'].map((site): Case => [
    `a script included by a page that is ${site}`,
    403,
    get('/assets/page.js', {
      'sec-fetch-site': site,
      'sec-fetch-dest': 'script',
    }),
  ]),
  [
    'a frame of another site',
    403,
    get('/', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe',
    }),
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json-patch+json',
    'application/json; charset=utf-16',
    'text/plain; application/json',
  ].map((type): Case => [
    `a call as ${type}`,
    415,
    rpc({ 'content-type': type }),
  ]),
  ['a call without a type', 415, rpc({ 'content-type': null })],
  ['a compressed call', 415, rpc({ 'content-encoding': 'gzip' })],
];

const methods: readonly Case[] = [
  [
    'a question before a cross-site call',
    405,
    request('OPTIONS /rpc', {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
    }),
  ],
  ...[
    'TRACE /',
    'PUT /index.html',
    'DELETE /index.html',
    'PATCH /rpc',
    'GET /rpc',
    'HEAD /rpc',
    'GET /session',
    'GET /events',
  ].map((line): Case => [line, 405, request(line)]),
  ['a call to a file', 404, request('POST /index.html', {}, call)],
  ['a call below a route', 404, request('POST /rpc/', {}, call)],
  ['a tunnel', 0, request('CONNECT 127.0.0.1:80')],
  [
    'a web socket',
    0,
    get('/events', {
      upgrade: 'websocket',
      connection: 'Upgrade',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    }),
  ],
];

const paths: readonly Case[] = [
  ...[
    '/../',
    '/../../etc/passwd',
    '/%2e%2e/',
    '/%252e%252e/',
    '/..%2fpackage.json',
    '/..\\',
    '/..%5c',
    '/%00',
    '/%zz',
    '/index.html/',
    '/INDEX.HTML',
    '/?x',
    '/index.html?x',
    '/.env',
    '/package.json',
    '/assets/../../x',
    '/assets/../index.html',
    '/assets/',
    '/assets',
    '/./index.html',
    '/index.html%20',
    '/__proto__',
    '/constructor',
    '/C:/x',
    `/${'a'.repeat(8000)}`,
  ].map((path): Case => [`GET ${path.slice(0, 40)}`, 404, get(path)]),
  ['GET //x', 400, get('//127.0.0.1/index.html')],
  ['GET *', 400, request('OPTIONS *')],
];

const shapes: readonly Case[] = [
  ['both lengths at once', 400, rpc({ 'transfer-encoding': 'chunked' })],
  ['two lengths', 400, rpc({ 'content-length': ['2', '3'] })],
  ['a negative length', 400, rpc({ 'content-length': '-1' })],
  [
    'a chunk with a hostile size',
    400,
    (port, token) =>
      request(
        'POST /rpc',
        { 'content-length': null, 'transfer-encoding': 'chunked' },
        'zz\r\nx\r\n0\r\n\r\n',
      )(port, token),
  ],
  [
    'a flood of chunk extensions',
    413,
    (port, token) =>
      request(
        'POST /rpc',
        { 'content-length': null, 'transfer-encoding': 'chunked' },
        `1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`,
      )(port, token),
  ],
  ['a header of 17 KB', 431, get('/', { x: 'a'.repeat(17 * 1024) })],
  [
    '200 headers',
    431,
    get(
      '/',
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`x-${String(index)}`, '1']),
      ),
    ),
  ],
  ['a header folded over two lines', 400, get('/', { x: 'a\r\n b' })],
  [
    'a space before the colon',
    400,
    port => `GET / HTTP/1.1\r\nHost : 127.0.0.1:${String(port)}\r\n\r\n`,
  ],
  ['not HTTP', 400, () => 'hello\r\n\r\n'],
  ['a later protocol', 400, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  [
    'a declared body of 4 MiB and one byte',
    413,
    rpc({ 'content-length': String(4 * 1024 * 1024 + 1) }),
  ],
  [
    'a body that is not UTF-8',
    400,
    (port, token) =>
      request('POST /rpc', { 'content-length': '2' }, '\xff\xfe')(port, token),
  ],
];

describe('honest requests', () => {
  it.each(honest)('%s is answered', async (_name, status, make) => {
    const answer = await target.send(make(target.port, target.token));
    expect(statusOf(answer)).toBe(status);
  });
});

describe.each([
  ['tokens', tokens],
  ['hosts', hosts],
  ['origins', origins],
  ['methods', methods],
  ['paths', paths],
  ['shapes', shapes],
])('hostile %s', (_group, cases) => {
  it.each(cases)('%s gets %i', async (_name, status, make) => {
    const before = target.services.calls.length;
    const answer = await target.send(make(target.port, target.token));
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
    const answer = await sendRaw(target.port, one.repeat(999) + last);
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(1000);
  });

  it('stops reading a body that grows past 4 MiB without having said so', async () => {
    const head = request('POST /rpc', {
      'content-length': null,
      'transfer-encoding': 'chunked',
    })(target.port, target.token);
    const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`;
    const answer = await target.send(head + chunk.repeat(5));
    // The connection may be gone before the answer is read; what counts is that the call was not.
    expect([413, 0]).toContain(statusOf(answer));
    expect(statusOf(await target.send(get('/')(target.port, '')))).toBe(200);
  });

  it('serves an honest request again after 200 connections that never finish', async () => {
    const sockets = Array.from({ length: 200 }, () => {
      const socket = connect(target.port, '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nhost: '),
      );
      socket.on('error', () => undefined);
      return socket;
    });
    let status = 0;
    while (status !== 200)
      status = statusOf(await target.send(get('/')(target.port, '')));
    for (const socket of sockets) socket.destroy();
    expect(status).toBe(200);
  }, 20_000);
});
