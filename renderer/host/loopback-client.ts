import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';
import type {
  Channel,
  Host,
  HostEvent,
  Input,
  Output,
  Reply,
} from '../../core/contract.ts';
import { followEvents } from './event-reader.ts';
import { createPageToken, type PageToken } from './page-token.ts';
import { saveAsDownload } from './save-as-download.ts';

/** Browsers let requests outlive their page only up to this many bytes at a time (64 KiB, with some room to spare). */
const keepaliveLimit = 60_000;

type Failure = Extract<Reply<never>, { ok: false }>;

const unauthorised: Failure = {
  ok: false,
  code: 'unauthorised',
  message:
    'This page is not connected to Collate any more. What was saved is safe. Start Collate again to go on.',
};
const unreachable: Failure = {
  ok: false,
  code: 'unavailable',
  message:
    'Collate does not answer. What was saved is safe. If it was stopped, start it again; otherwise try again in a moment.',
};

/** What the calls of one page share. */
interface Connection {
  readonly page: Window;
  readonly token: PageToken;
  /** Names this page, so that it does not hear of its own saves. */
  readonly origin: string;
  /** Bytes of calls under way that outlive the page. */
  lasting: number;
  /** Calls under way that would die with the page, being too large. */
  fragile: number;
}

function post(
  connection: Connection,
  path: '/rpc' | '/events',
  token: string,
  body: string,
  init: RequestInit = {},
): Promise<Response> {
  return connection.page.fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body,
    cache: 'no-store',
    ...init,
  });
}

/**
 * Chooses whether a call may outlive the page, and counts it.
 * @returns the choice, and what to do when the call is over
 */
function countCall(
  connection: Connection,
  body: string,
): { keepalive: boolean; over: () => void } {
  const size = new TextEncoder().encode(body).byteLength;
  if (connection.lasting + size > keepaliveLimit) {
    connection.fragile++;
    return { keepalive: false, over: () => connection.fragile-- };
  }
  connection.lasting += size;
  return { keepalive: true, over: () => (connection.lasting -= size) };
}

async function call(
  connection: Connection,
  token: string,
  body: string,
): Promise<Reply<unknown>> {
  const { keepalive, over } = countCall(connection, body);
  try {
    const response = await post(connection, '/rpc', token, body, { keepalive });
    if (response.status === 401) {
      connection.token.forget();
      return unauthorised;
    }
    if (!response.ok) return unreachable;
    return (await response.json()) as Reply<unknown>;
  } catch {
    return unreachable;
  } finally {
    over();
  }
}

function invokeOver(connection: Connection): Host['invoke'] {
  return async function invoke<C extends Channel>(
    channel: C,
    input: Input<C>,
  ): Promise<Reply<Output<C>>> {
    const body = JSON.stringify({
      v: 1,
      channel,
      input,
      origin: connection.origin,
    });
    // Without a wait when the token is here: a page that is going away gets no second turn.
    const token = connection.token.current ?? (await connection.token.ready);
    if (token === null || connection.token.current === null)
      return unauthorised;
    // The server's handlers are typed by the same contract.
    return (await call(connection, token, body)) as Reply<Output<C>>;
  };
}

function subscribeOver(connection: Connection): Host['subscribe'] {
  const listeners = new Set<(event: HostEvent) => void>();
  let stop: AbortController | null = null;

  function deliver(event: HostEvent): void {
    if ('origin' in event && event.origin === connection.origin) return;
    for (const listener of [...listeners]) listener(event);
  }
  async function open(signal: AbortSignal): Promise<Response | null> {
    await connection.token.ready;
    const token = connection.token.current;
    if (token === null) return null;
    const body = JSON.stringify({ v: 1 });
    const response = await post(connection, '/events', token, body, { signal });
    return response.status === 401 ? null : response;
  }
  function pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      connection.page.setTimeout(resolve, milliseconds);
    });
  }
  return listener => {
    listeners.add(listener);
    if (!stop) {
      stop = new AbortController();
      void followEvents({ open, deliver, pause }, stop.signal);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.abort();
      stop = null;
    };
  };
}

/**
 * A browser gives a page no time when it closes, so everything is sent as soon as the page is hidden, in requests that
 * outlive it. Only when a text is too large for that does the browser ask before it closes.
 */
function onBeforeCloseOver(connection: Connection): Host['onBeforeClose'] {
  const { page } = connection;
  return flush => {
    function hidden(): void {
      if (page.document.visibilityState === 'hidden') void flush();
    }
    function gone(): void {
      void flush();
    }
    function leaving(event: BeforeUnloadEvent): void {
      void flush();
      if (connection.fragile > 0) event.preventDefault();
    }
    page.document.addEventListener('visibilitychange', hidden);
    page.addEventListener('pagehide', gone);
    page.addEventListener('beforeunload', leaving);
    return () => {
      page.document.removeEventListener('visibilitychange', hidden);
      page.removeEventListener('pagehide', gone);
      page.removeEventListener('beforeunload', leaving);
    };
  };
}

/** A {@link Host} that reaches the services over the server that sent the page. */
export function createLoopbackClient(
  page: Window & { fetch: typeof fetch },
): Host {
  const connection: Connection = {
    page,
    token: createPageToken(page),
    origin: page.crypto.randomUUID(),
    lasting: 0,
    fragile: 0,
  };
  return {
    invoke: invokeOver(connection),
    subscribe: subscribeOver(connection),
    async saveExport(result) {
      try {
        const name = await saveAsDownload(page, result);
        return { ok: true, value: { saved: `${name} in your downloads` } };
      } catch {
        return {
          ok: false,
          code: 'not-writable',
          message:
            'The browser did not take the file. Nothing in your library was changed. Try again, or allow downloads for this page.',
        };
      }
    },
    asksBeforeOpening: false,
    openExternal(address) {
      if (!isAllowedAddress(address)) return Promise.resolve(false);
      page.open(address, '_blank', 'noopener,noreferrer');
      return Promise.resolve(true);
    },
    onBeforeClose: onBeforeCloseOver(connection),
  };
}
