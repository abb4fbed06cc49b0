import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../core/contract.ts';
import {
  createAnswerCall,
  maximumCallSize,
  type AnswerCall,
} from '../services/answer-call.ts';
import { securityHeaders } from '../services/security-headers.ts';
import type { Services } from '../services/services.ts';
import type { StaticManifest } from '../services/static-manifest.ts';
import { answerClientError } from './client-error.ts';
import {
  createConnectionPlaces,
  type ConnectionPlaces,
} from './connection-places.ts';
import { streamEvents } from './event-stream.ts';
import { judgeRequest, type CallRoute } from './guard.ts';
import { createIdleClock, type IdleClock } from './idle-clock.ts';
import { readBody } from './read-body.ts';
import { createSessions, type Sessions } from './session.ts';

/** After this many wrong tokens every further one waits, so that guessing is slow; nobody is ever locked out. */
const patience = 10;
const wrongTokenDelay = 1000;
/** Connections at a time: a few pages need a few dozen. */
const places = 256;
/** A one-time code and what is around it. Read from anybody, so no more than that. */
const codeBodySize = 1024;
/** A call still under way after so many milliseconds does not hold up the end. */
const closeLimit = 5000;

/** What the server needs. */
export interface LoopbackOptions {
  readonly services: Services;
  readonly manifest: StaticManifest;
  /** Port on 127.0.0.1; 0 lets the system choose. */
  readonly port: number;
  /** Milliseconds since the epoch; the clock of the process unless given. */
  readonly now?: () => number;
  /** Ends the wait for pages: called once when none has been heard for `limit` milliseconds. */
  readonly idle?: { readonly limit: number; readonly ended: () => void };
}

/** A server that listens. */
export interface LoopbackServer {
  /** Address of the page with a one-time code in its fragment. */
  readonly url: string;
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  newCode(): string;
  /** Stops listening and ends open streams; calls under way are answered first. */
  close(): Promise<void>;
}

interface Context {
  readonly answer: AnswerCall;
  readonly services: Services;
  readonly manifest: StaticManifest;
  readonly sessions: Sessions;
  readonly clock: IdleClock;
  readonly streams: Set<ServerResponse>;
  readonly places: ConnectionPlaces;
  port: number;
  wrongTokens: number;
}

function plain(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...headers,
  });
  response.end(`${String(status)}\n`);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
  });
  response.end(JSON.stringify(value));
}

/** Answers and hangs up: the rest of the request is not worth reading. */
function refuse(response: ServerResponse, status: number): void {
  response.setHeader('connection', 'close');
  plain(response, status, status === 405 ? { allow: 'GET, HEAD, POST' } : {});
}

function sendPage(
  context: Context,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = context.manifest.get(pathname);
  if (!file) {
    plain(response, 404);
    return;
  }
  response.writeHead(200, {
    'content-type': file.mime,
    'content-length': String(file.bytes.byteLength),
    'cache-control': file.cacheControl,
    etag: `"${file.sha256}"`,
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

function codeIn(text: string): string | null {
  try {
    const raw = JSON.parse(text) as unknown;
    if (typeof raw !== 'object' || raw === null) return null;
    const { code } = raw as { code?: unknown };
    return typeof code === 'string' && code.length <= 100 ? code : null;
  } catch {
    return null;
  }
}

const unauthorised: Reply<never> = {
  ok: false,
  code: 'unauthorised',
  message:
    'This page is not connected to Collate any more. What was saved is safe. Start Collate again to go on.',
};

async function refuseToken(
  context: Context,
  response: ServerResponse,
): Promise<void> {
  context.wrongTokens++;
  if (context.wrongTokens > patience)
    await new Promise(resolve => setTimeout(resolve, wrongTokenDelay).unref());
  json(response, 401, unauthorised);
}

/** What each route does once its gates are passed and its body is read. */
const routes: Readonly<
  Record<
    CallRoute,
    (context: Context, text: string, response: ServerResponse) => Promise<void>
  >
> = {
  '/session': async (context, text, response) => {
    const code = codeIn(text);
    const token = code === null ? null : context.sessions.exchange(code);
    if (token === null) return refuseToken(context, response);
    context.clock.beat();
    json(response, 200, { token });
  },
  '/rpc': async (context, text, response) => {
    context.clock.beat();
    const reply = await context.answer(text);
    json(response, 200, reply);
  },
  '/events': (context, _text, response) => {
    const release = context.clock.hold();
    context.streams.add(response);
    streamEvents(response, context.services, () => {
      context.streams.delete(response);
      release();
    });
    return Promise.resolve();
  },
};

async function handle(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders))
    response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  const verdict = judgeRequest(
    {
      method: request.method ?? '',
      target: request.url ?? '',
      httpVersion: request.httpVersion,
      rawHeaders: request.rawHeaders,
    },
    context.port,
  );
  if (verdict.kind === 'refused') {
    refuse(response, verdict.status);
    return;
  }
  if (verdict.kind === 'page') {
    sendPage(context, verdict.pathname, request, response);
    return;
  }
  await handleCall(context, verdict, request, response);
}

async function handleCall(
  context: Context,
  {
    route,
    token,
  }: { readonly route: CallRoute; readonly token: string | null },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isForAnybody = route === '/session';
  if (!isForAnybody && !context.sessions.accepts(token)) {
    response.setHeader('connection', 'close');
    await refuseToken(context, response);
    return;
  }
  if (!isForAnybody) context.places.trust(request.socket);
  const limit = isForAnybody ? codeBodySize : maximumCallSize;
  const body = await readBody(request, limit);
  if (body.ok) await routes[route](context, body.text, response);
  else refuse(response, body.status);
}

function createGuardedServer(context: Context): Server {
  const server = createServer(
    {
      headersTimeout: 5000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16 * 1024,
      insecureHTTPParser: false,
    },
    (request, response) => {
      // A bad request may cost its sender a connection, never this process its life.
      handle(context, request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else refuse(response, 500);
      });
    },
  );
  server.on('connection', socket => context.places.admit(socket));
  // One more than the gates accept, so that they see that there were too many.
  server.maxHeadersCount = 100;
  server.on('clientError', answerClientError);
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('connect', (_request, socket) => socket.destroy());
  return server;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function watchIdle(context: Context, options: LoopbackOptions): () => void {
  const { idle } = options;
  if (!idle) return () => undefined;
  const timer = setInterval(
    () => {
      if (!context.clock.expired()) return;
      clearInterval(timer);
      idle.ended();
    },
    Math.min(idle.limit, 10_000),
  );
  return () => {
    clearInterval(timer);
  };
}

/** Serves the page and the services on 127.0.0.1 and nowhere else, behind the gates of `guard.ts`. */
export async function startLoopbackServer(
  options: LoopbackOptions,
): Promise<LoopbackServer> {
  const now = options.now ?? Date.now;
  const context: Context = {
    answer: createAnswerCall(options.services),
    services: options.services,
    manifest: options.manifest,
    sessions: createSessions(now),
    clock: createIdleClock(options.idle?.limit ?? Infinity, now),
    streams: new Set(),
    places: createConnectionPlaces(places),
    port: 0,
    wrongTokens: 0,
  };
  const server = createGuardedServer(context);
  context.port = await listen(server, options.port);
  const stopWatching = watchIdle(context, options);
  const address = `http://127.0.0.1:${String(context.port)}`;
  return {
    address,
    url: `${address}/#b=${context.sessions.newCode()}`,
    newCode: () => context.sessions.newCode(),
    async close() {
      stopWatching();
      const closed = new Promise<void>(resolve => {
        server.close(() => {
          resolve();
        });
      });
      for (const stream of context.streams) stream.end();
      server.closeIdleConnections();
      const limit = setTimeout(() => {
        server.closeAllConnections();
      }, closeLimit);
      await closed;
      clearTimeout(limit);
    },
  };
}
