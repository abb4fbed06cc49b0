import type { Page } from '@playwright/test';
import { canary } from '../core/hostile-input/hostile-group.fixture.ts';
import { expect } from './fixtures.ts';

/** Everything that hostile words would do if they were more than words. */
export interface HostileWatch {
  /** Fails the test if a script ran, a request or the page left, something was opened, or markup reached the page at all. */
  expectQuiet(): Promise<void>;
}

declare global {
  interface Window {
    opened?: string[];
    refused?: string[];
  }
}

/** Watches a page from before it loads; must be called before the page is opened. */
export async function watchForCanaries(page: Page): Promise<HostileWatch> {
  await page.addInitScript(() => {
    window.refused = [];
    window.opened = [];
    // The policy of the page stops what reaches an element: that it reached one is a failure already.
    addEventListener('securitypolicyviolation', event => {
      // The formula reader colours a mistake with a style that the policy ignores; hostile styles are looked for below.
      if (event.effectiveDirective !== 'style-src-attr')
        window.refused?.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    window.open = address => {
      window.opened?.push(String(address));
      return null;
    };
  });
  const seen: string[] = [];
  page.on('request', request => {
    const address = new URL(request.url());
    const own = new URL(page.url());
    const isOwn =
      ['blob:', 'data:'].includes(address.protocol) ||
      own.protocol === 'about:' ||
      address.origin === own.origin;
    if (!isOwn) seen.push(`a request to ${request.url()}`);
  });
  page.on('framenavigated', frame => {
    const isHome =
      frame === page.mainFrame() &&
      /^(?:about:blank|http:\/\/127\.0\.0\.1:\d{4,5}\/(?:#.*)?)$/.test(
        frame.url(),
      );
    if (!isHome) seen.push(`a frame at ${frame.url()}`);
  });
  page.context().on('page', other => seen.push(`a window at ${other.url()}`));
  page.on('download', download => seen.push(`a download of ${download.url()}`));
  page.on('dialog', dialog => seen.push(`a dialog: ${dialog.message()}`));
  page.on('pageerror', error =>
    seen.push(`an error: ${error.name} ${error.message} ${error.stack ?? ''}`),
  );
  page.on('crash', () => seen.push('a crash'));
  return {
    async expectQuiet() {
      expect(seen).toEqual([]);
      const inside = await page.evaluate(
        name => ({
          canary: (top as unknown as Record<string, unknown>)[name] ?? null,
          polluted: ({} as { polluted?: unknown }).polluted ?? null,
          opened: window.opened,
          refused: window.refused,
          frames: window.length,
          foreign: document.querySelectorAll(
            'iframe, object, embed, base, meta[http-equiv], form[action], script:not([src]), [onerror], [onload], [ontoggle], [onbegin], img[src^="http"], [style*="url("], a[href^="javascript" i]',
          ).length,
        }),
        canary,
      );
      expect(inside).toEqual({
        canary: null,
        polluted: null,
        opened: [],
        refused: [],
        frames: 0,
        foreign: 0,
      });
    },
  };
}
