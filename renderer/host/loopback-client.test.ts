import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import {
  startTestServer,
  type TestServer,
} from '../../electron/loopback/loopback.fixture.ts';
import { createLoopbackClient } from './loopback-client.ts';

const servers: TestServer[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map(({ server }) => server.close())),
);

interface TestPage {
  readonly page: Window & { fetch: typeof fetch };
  readonly stored: Map<string, string>;
  readonly address: () => string;
  readonly sent: RequestInit[];
  readonly opened: unknown[][];
  /** Sends what a browser sends when a page goes away; true when the page asked to stay. */
  readonly leave: () => boolean;
}

/** As much of a browser's window as the client uses, over the real network. */
function openPage(
  base: string,
  hash: string,
  stored = new Map<string, string>(),
): TestPage {
  let shown = `/${hash}`;
  const sent: RequestInit[] = [];
  const opened: unknown[][] = [];
  const target = new EventTarget();
  const page = {
    location: { hash, pathname: '/' },
    history: {
      replaceState: (_data: unknown, _unused: string, url: string) =>
        void (shown = url),
    },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    crypto: globalThis.crypto,
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setTimeout: (action: () => void) => setTimeout(action, 5),
    open: (...args: unknown[]) => void opened.push(args),
    fetch(path: string, init: RequestInit) {
      sent.push(init);
      return fetch(base + path, {
        ...init,
        keepalive: false,
        headers: { ...(init.headers as Record<string, string>), origin: base },
      });
    },
  };
  return {
    page: page as unknown as TestPage['page'],
    stored,
    address: () => shown,
    sent,
    opened,
    leave: () =>
      !target.dispatchEvent(new Event('beforeunload', { cancelable: true })),
  };
}

async function start(): Promise<TestServer> {
  const server = await startTestServer();
  servers.push(server);
  return server;
}
function freshHash({ server }: TestServer): string {
  return `#b=${server.newCode()}`;
}

describe('the token', () => {
  it('comes for the code in the address, which is taken out of it at once', async () => {
    const target = await start();
    const test = openPage(target.server.address, freshHash(target));
    const client = createLoopbackClient(test.page);
    expect(test.address()).toBe('/');
    expect(await client.invoke('library.info', null)).toMatchObject({
      ok: true,
    });
    expect([...test.stored.values()][0]).toMatch(/^[\w-]{43}$/);
  });

  it('is kept for a reload', async () => {
    const target = await start();
    const first = openPage(target.server.address, freshHash(target));
    await createLoopbackClient(first.page).invoke('library.info', null);
    const again = openPage(target.server.address, '', first.stored);
    expect(
      await createLoopbackClient(again.page).invoke('library.info', null),
    ).toMatchObject({ ok: true });
  });

  it('survives a code that was used already', async () => {
    const target = await start();
    const hash = freshHash(target);
    const first = openPage(target.server.address, hash);
    await createLoopbackClient(first.page).invoke('library.info', null);
    const again = openPage(target.server.address, hash, first.stored);
    expect(
      await createLoopbackClient(again.page).invoke('library.info', null),
    ).toMatchObject({ ok: true });
  });

  it.each(['', '#b=wrong', '#/read/collection/question'])(
    'is missing for the address %j, and every call says so',
    async hash => {
      const target = await start();
      const client = createLoopbackClient(
        openPage(target.server.address, hash).page,
      );
      const reply = await client.invoke('library.info', null);
      expect(reply).toMatchObject({ ok: false, code: 'unauthorised' });
      if (!reply.ok) expect(reply.message).toContain('Start Collate again');
    },
  );

  it('is forgotten when the server does not know it any more', async () => {
    const target = await start();
    const test = openPage(
      target.server.address,
      '',
      new Map([['collate.token', 'of-an-earlier-server']]),
    );
    expect(
      await createLoopbackClient(test.page).invoke('library.info', null),
    ).toMatchObject({ ok: false, code: 'unauthorised' });
    expect(test.stored.size).toBe(0);
  });
});

describe('calls', () => {
  it('say so when Collate does not answer', async () => {
    const target = await start();
    const test = openPage(target.server.address, freshHash(target));
    const client = createLoopbackClient(test.page);
    await client.invoke('library.info', null);
    await target.server.close();
    expect(await client.invoke('library.info', null)).toMatchObject({
      ok: false,
      code: 'unavailable',
    });
  });

  it('outlive the page while they are small, and hold it up when they are too large for that', async () => {
    const target = await start();
    const test = openPage(target.server.address, freshHash(target));
    const client = createLoopbackClient(test.page);
    await client.invoke('library.info', null);
    expect(test.sent.at(-1)?.keepalive).toBe(true);
    const save = (text: string): Promise<unknown> =>
      client.invoke('answer.keep', {
        collection: 'c',
        question: 'q',
        document: { type: 'doc', content: [{ type: 'text', text }] },
      });
    let flushed = 0;
    const pending: Promise<unknown>[] = [];
    const stop = client.onBeforeClose(() => {
      flushed++;
      pending.push(save('é'.repeat(40_000)));
      return Promise.resolve();
    });
    expect(test.leave()).toBe(true);
    expect(test.sent.at(-1)?.keepalive).toBe(false);
    await Promise.all(pending);
    stop();
    expect(test.leave()).toBe(false);
    expect(flushed).toBe(1);
  });
});

describe('events', () => {
  it('are heard by every listener, except those of the page’s own saves', async () => {
    const target = await start();
    const client = createLoopbackClient(
      openPage(target.server.address, freshHash(target)).page,
    );
    await client.invoke('library.info', null);
    const origin = target.services.calls[0]?.origin ?? '';
    const heard: HostEvent[] = [];
    const stop = client.subscribe(event => heard.push(event));
    await expect.poll(() => target.services.listeners.size).toBe(1);
    const saved = {
      type: 'study-changed',
      collection: 'c',
      question: 'q',
    } as const;
    for (const listener of target.services.listeners) {
      listener({ ...saved, origin });
      listener({ ...saved, origin: 'another page' });
    }
    await expect
      .poll(() => heard)
      .toEqual([{ ...saved, origin: 'another page' }]);
    stop();
    await expect.poll(() => target.services.listeners.size).toBe(0);
  });

  it('that waited for somebody to listen are heard first', async () => {
    const target = await start();
    const { subscribe } = target.services;
    const early = { type: 'library-restored' } as const;
    target.services.subscribe = listener => {
      listener(early);
      return subscribe(listener);
    };
    const client = createLoopbackClient(
      openPage(target.server.address, freshHash(target)).page,
    );
    const heard: HostEvent[] = [];
    const stop = client.subscribe(event => heard.push(event));
    await expect.poll(() => heard).toEqual([early]);
    stop();
  });

  it('tell that Collate is out of reach, once', async () => {
    const target = await start();
    const client = createLoopbackClient(
      openPage(target.server.address, freshHash(target)).page,
    );
    const heard: HostEvent[] = [];
    const stop = client.subscribe(event => heard.push(event));
    await expect.poll(() => target.services.listeners.size).toBe(1);
    await target.server.close();
    await expect
      .poll(() => heard)
      .toEqual([{ type: 'connection', connected: false }]);
    stop();
  });

  it('tell so too when the page has no token', async () => {
    const target = await start();
    const client = createLoopbackClient(
      openPage(target.server.address, '').page,
    );
    const heard: HostEvent[] = [];
    client.subscribe(event => heard.push(event));
    await expect
      .poll(() => heard)
      .toEqual([{ type: 'connection', connected: false }]);
  });
});

it('opens only addresses that may be opened, without a hold on this page', async () => {
  const target = await start();
  const test = openPage(target.server.address, '');
  const client = createLoopbackClient(test.page);
  expect(await client.openExternal('javascript:alert(1)')).toBe(false);
  expect(await client.openExternal('https://example.org/')).toBe(true);
  expect(test.opened).toEqual([
    ['https://example.org/', '_blank', 'noopener,noreferrer'],
  ]);
});
