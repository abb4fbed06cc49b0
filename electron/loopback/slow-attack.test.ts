import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAttacker, type Attacker } from './attacker.fixture.ts';
import { get, request, rpc } from './attack-request.fixture.ts';
import {
  startTestServer,
  statusOf,
  type TestServer,
} from './loopback.fixture.ts';

/** So many connections, and so long may somebody honest wait for the page in spite of them. */
const counts = [200, 600];
const patience = 6000;

let target: TestServer;
let attacker: Attacker;
beforeAll(async () => {
  [target, attacker] = await Promise.all([startTestServer(), startAttacker()]);
});
afterEach(() => attacker.release());
afterAll(async () => {
  await attacker.end();
  await target.server.close();
});

const unfinished: readonly (readonly [string, (port: number) => string])[] = [
  ['say nothing', () => ''],
  ['never end their first line', () => 'GET /'],
  ['never end their headers', () => 'GET / HTTP/1.1\r\nx: '],
  [
    'never end a body that needs no token',
    port =>
      request('POST /session', { 'content-length': '4000000' }, '{')(port, ''),
  ],
  [
    'never end a short body that needs no token',
    port =>
      request('POST /session', { 'content-length': '1000' }, '{')(port, ''),
  ],
  [
    'never end a body and have no token',
    port =>
      request('POST /rpc', { 'content-length': '4000000' }, '{')(port, ''),
  ],
  [
    'stay after their answer',
    port => get('/', { connection: 'keep-alive' })(port, ''),
  ],
];

/** Milliseconds until an honest request is answered, tried again as a browser does when it is dropped. */
async function waited(make: string): Promise<number> {
  const begun = performance.now();
  while (statusOf(await target.send(make)) !== 200)
    if (performance.now() - begun > 3 * patience) break;
  return performance.now() - begun;
}

describe.each(counts)(
  'with %i connections of another program that',
  sockets => {
    it.each(unfinished)(
      '%s, the page and its calls are answered in time',
      async (_how, begin) => {
        await attacker.hold(target.port, begin(target.port), sockets);
        expect(await waited(get('/')(target.port, ''))).toBeLessThan(patience);
        expect(await waited(rpc({})(target.port, target.token))).toBeLessThan(
          patience,
        );
      },
      60_000,
    );
  },
);
