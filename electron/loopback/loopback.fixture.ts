import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { HostEvent, Reply } from '../../core/contract.ts';
import type { Services } from '../services/services.ts';
import type {
  StaticFile,
  StaticManifest,
} from '../services/static-manifest.ts';
import {
  startLoopbackServer,
  type LoopbackOptions,
  type LoopbackServer,
} from './server.ts';

/** Services that remember what reached them: whatever the gates let through is in `calls`. */
export interface WitnessServices extends Services {
  readonly calls: { channel: string; input: unknown; origin: string }[];
  readonly listeners: Set<(event: HostEvent) => void>;
}

export function witnessServices(): WitnessServices {
  const calls: WitnessServices['calls'] = [];
  const listeners: WitnessServices['listeners'] = new Set();
  return {
    calls,
    listeners,
    dispatch(channel, input, origin): Promise<Reply<unknown>> {
      calls.push({ channel, input, origin });
      return Promise.resolve({ ok: true, value: { channel } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
}

function file(mime: string, text: string, cacheControl: string): StaticFile {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mime, sha256, cacheControl, bytes };
}

/** A page of three files. */
export function smallManifest(): StaticManifest {
  const index = file(
    'text/html; charset=utf-8',
    '<!doctype html><title>Collate</title><script src="/assets/page.js"></script>',
    'no-store',
  );
  return new Map([
    ['/', index],
    ['/index.html', index],
    [
      '/assets/page.js',
      file(
        'text/javascript; charset=utf-8',
        'globalThis.pageRan = true;',
        'public, max-age=31536000, immutable',
      ),
    ],
  ]);
}

/** A server of the test's own, with a token that is good. */
export interface TestServer {
  readonly server: LoopbackServer;
  readonly services: WitnessServices;
  readonly port: number;
  readonly token: string;
  /** Sends bytes as they are and gives everything that came back before the connection ended. */
  send(text: string): Promise<string>;
}

export function sendRaw(port: number, text: string | Buffer): Promise<string> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', chunk => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
  });
}

/** Status of an answer; 0 when the connection was dropped without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

/** Offers a one-time code and gives the status and, if there is one, the token. On a connection that ends at once. */
export async function exchangeCode(
  server: LoopbackServer,
  code = server.newCode(),
): Promise<{ readonly status: number; readonly token: string | null }> {
  const body = JSON.stringify({ code });
  const host = new URL(server.address).host;
  const answer = await sendRaw(
    Number(new URL(server.address).port),
    `POST /session HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\nconnection: close\r\n\r\n${body}`,
  );
  return {
    status: statusOf(answer),
    token: /"token":"([\w-]+)"/.exec(answer)?.[1] ?? null,
  };
}

export async function startTestServer(
  options: Partial<LoopbackOptions> = {},
): Promise<TestServer> {
  const services = witnessServices();
  const server = await startLoopbackServer({
    services,
    manifest: smallManifest(),
    port: 0,
    ...options,
  });
  const { token } = await exchangeCode(server);
  if (token === null) throw new Error('The first code was refused.');
  const port = Number(new URL(server.address).port);
  return { server, services, port, token, send: text => sendRaw(port, text) };
}
