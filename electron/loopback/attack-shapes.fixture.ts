import { get, request, rpc, type Case } from './attack-request.fixture.ts';

/** Requests whose shape is wrong: lengths, lines, headers. */
export const shapes: readonly Case[] = [
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
  [
    'two hosts in different letters',
    400,
    port =>
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\nHOST: evil.example\r\n\r\n`,
  ],
  [
    'another request behind the end of the body',
    400,
    (port, token) =>
      `${request('POST /rpc', { 'content-length': '0', connection: 'keep-alive' })(port, token)}G`.replace(
        'content-length: 0',
        'content-length: 0x0',
      ),
  ],
  ['a length with a sign', 400, rpc({ 'content-length': '+2' })],
  ['an unknown way of sending', 400, rpc({ 'transfer-encoding': 'xchunked' })],
  [
    'a chunked body that is not chunked at its end',
    400,
    rpc({ 'content-length': null, 'transfer-encoding': 'chunked, identity' }),
  ],
  ['a NUL in a header', 400, get('/', { x: 'a\u0000b' })],
  ['a line that ends in the middle', 400, get('/', { x: 'a\rb' })],
  [
    'lines without a return',
    400,
    port => `GET / HTTP/1.1\nHost: 127.0.0.1:${String(port)}\n\n`,
  ],
  [
    'a code and 1,024 bytes more',
    413,
    request(
      'POST /session',
      { authorization: null },
      JSON.stringify({ code: 'a'.repeat(1024) }),
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
