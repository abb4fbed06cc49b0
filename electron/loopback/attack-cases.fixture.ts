import {
  call,
  get,
  request,
  rpc,
  type Case,
} from './attack-request.fixture.ts';
import { shapes } from './attack-shapes.fixture.ts';

/** Requests that must be answered, so that the gates are known to open. */
export const honest: readonly Case[] = [
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
  [
    'another host that was forwarded',
    421,
    get('/', { host: 'evil.example', 'x-forwarded-host': '127.0.0.1:PORT' }),
  ],
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
  [
    'a call that says it is another',
    405,
    get('/rpc', { 'x-http-method-override': 'POST' }),
  ],
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

/** Requests that must be refused, by what is wrong with them. */
export const hostile: readonly (readonly [
  group: string,
  cases: readonly Case[],
])[] = [
  ['tokens', tokens],
  ['hosts', hosts],
  ['origins', origins],
  ['methods', methods],
  ['paths', paths],
  ['shapes', shapes],
];
