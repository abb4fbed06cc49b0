import type { WebContents } from 'electron';
import { pageAddress } from './app-protocol.ts';

/** True for the page itself, at whatever place within it. */
export function isPage(address: string): boolean {
  return address === pageAddress || address.startsWith(`${pageAddress}#`);
}

/**
 * Keeps contents on the page for ever: no other address, no further windows, no embedded views. Links go out through
 * `openExternal`, which asks.
 */
export function confineToPage(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', event => {
    event.preventDefault();
  });
  contents.on('will-navigate', event => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', event => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', event => {
    if (!isPage(event.url)) event.preventDefault();
  });
}
