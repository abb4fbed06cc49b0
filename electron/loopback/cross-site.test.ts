import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../cli/open-browser.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startTestServer, type TestServer } from './loopback.fixture.ts';

const executablePath = await findBrowser();

/** A page of another site on this computer: another port is another site to a browser. */
describe.skipIf(!executablePath)('in a real browser, another site', () => {
  let target: TestServer;
  let evil: Server;
  let browser: Browser;
  let page: Page;
  let requests: string[];
  beforeAll(async () => {
    target = await startTestServer();
    evil = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Another site</title><body>');
    });
    await new Promise<void>(resolve => evil.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
    });
  });
  afterAll(async () => {
    await browser.close();
    evil.close();
    await target.server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    requests = [];
    page.on('response', response =>
      requests.push(
        `${String(response.status())} ${response.request().method()} ${new URL(response.url()).pathname}`,
      ),
    );
    await page.goto(
      `http://127.0.0.1:${String((evil.address() as AddressInfo).port)}/`,
    );
    target.services.calls.length = 0;
  });

  const call = JSON.stringify({
    v: 1,
    channel: 'answer.save',
    input: {},
    origin: 'evil',
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
  ])('cannot post a form as %s', async type => {
    await page.evaluate(
      ([address, enctype, value]) => {
        const form = document.createElement('form');
        Object.assign(form, {
          method: 'post',
          action: `${address}/rpc`,
          enctype,
        });
        const field = document.createElement('input');
        Object.assign(field, { name: value, value: '' });
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [target.server.address, type, call] as const,
    );
    await expect.poll(() => requests).toContain('403 POST /rpc');
    expect(target.services.calls).toEqual([]);
  });

  it.each(['no-cors', 'cors'] as const)(
    'cannot call in the mode %s, nor read an answer',
    async mode => {
      const read = await page.evaluate(
        async ([address, body, fetchMode]) => {
          const outcomes: string[] = [];
          for (const headers of [
            {},
            { 'content-type': 'application/json' },
            { authorization: 'Bearer x' },
          ] as Record<string, string>[])
            for (const path of ['/rpc', '/session', '/events'])
              await fetch(address + path, {
                method: 'POST',
                mode: fetchMode,
                headers,
                body,
              }).then(
                response =>
                  outcomes.push(`${response.type} ${String(response.status)}`),
                () => outcomes.push('failed'),
              );
          return outcomes;
        },
        [target.server.address, call, mode] as const,
      );
      expect(
        read.every(outcome => outcome === 'failed' || outcome === 'opaque 0'),
      ).toBe(true);
      expect(target.services.calls).toEqual([]);
    },
  );

  it('cannot call with a beacon', async () => {
    const sent = page.waitForEvent('request', request =>
      request.url().endsWith('/rpc'),
    );
    await page.evaluate(
      ([address, body]) =>
        navigator.sendBeacon(
          `${address}/rpc`,
          new Blob([body], { type: 'text/plain' }),
        ),
      [target.server.address, call] as const,
    );
    await sent;
    // The browser keeps the answer to itself; a later request on the way shows that the beacon has been through.
    await page.evaluate(
      address => fetch(`${address}/`, { mode: 'no-cors' }).catch(() => null),
      target.server.address,
    );
    expect(target.services.calls).toEqual([]);
  });

  it('cannot include scripts, pictures or frames of Collate', async () => {
    const loaded = await page.evaluate(async address => {
      function include(tag: 'script' | 'img', path: string): Promise<boolean> {
        const element = document.createElement(tag);
        return new Promise(resolve => {
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          element.src = address + path;
          document.body.append(element);
        });
      }
      const frame = document.createElement('iframe');
      frame.src = `${address}/`;
      const framed = new Promise(resolve => (frame.onload = resolve));
      document.body.append(frame);
      await framed;
      return {
        script: await include('script', '/assets/page.js'),
        picture: await include('img', '/assets/page.js'),
        ran: 'pageRan' in globalThis,
      };
    }, target.server.address);
    expect(loaded).toEqual({ script: false, picture: false, ran: false });
    expect(requests).toContain('403 GET /');
    for (const frame of page.frames().slice(1))
      expect(await frame.title().catch(() => '')).not.toBe('Collate');
  });

  it('cannot open a web socket', async () => {
    const opened = await page.evaluate(
      address =>
        new Promise(resolve => {
          const socket = new WebSocket(
            `${address.replace('http', 'ws')}/events`,
          );
          socket.onopen = () => resolve(true);
          socket.onerror = () => resolve(false);
        }),
      target.server.address,
    );
    expect(opened).toBe(false);
  });

  it('gets a page without a person’s data when it opens one, and no hold on it', async () => {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(
        address =>
          void ((globalThis as { opened?: unknown }).opened = window.open(
            `${address}/`,
          )),
        target.server.address,
      ),
    ]);
    await popup.waitForLoadState();
    expect(await popup.title()).toBe('Collate');
    expect(await popup.evaluate(() => window.opener === null)).toBe(true);
    expect(
      await page.evaluate(
        () => (globalThis as { opened?: Window | null }).opened?.closed ?? true,
      ),
    ).toBe(true);
  });
});

describe.skipIf(!executablePath)('in a real browser, the launcher', () => {
  it('leads from its file to the page, without a word of where it came from', async () => {
    const target = await startTestServer();
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
    });
    const page = await browser.newPage();
    const referrers: (string | undefined)[] = [];
    page.on('request', request => {
      if (request.url().startsWith('http'))
        referrers.push(request.headers()['referer']);
    });
    const opened = await openBrowser(
      `${target.server.address}/#b=${target.server.newCode()}`,
      async (_program, args) => {
        await page.goto(pathToFileURL(args.at(-1) ?? '').href);
        return true;
      },
      { program: 'browser', args: [] },
    );
    await page.waitForURL(`${target.server.address}/**`);
    expect(await page.title()).toBe('Collate');
    expect(referrers.join('')).toBe('');
    await opened.cleanUp();
    await browser.close();
    await target.server.close();
  });
});
