const storageKey = 'collate.token';

/** The part of a window that the token needs. */
export interface TokenPage {
  readonly location: { readonly hash: string; readonly pathname: string };
  readonly history: {
    replaceState(data: unknown, unused: string, url: string): void;
  };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch: typeof fetch;
}

/** The secret that lets this page call Collate; null when it has none, or no longer a good one. */
export interface PageToken {
  /** The token if it is already here. */
  readonly current: string | null;
  /** Settled once the one-time code of the address has been exchanged, or there was none. */
  readonly ready: Promise<string | null>;
  forget(): void;
}

async function exchange(page: TokenPage, code: string): Promise<string | null> {
  const response = await page.fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    cache: 'no-store',
  });
  if (!response.ok) return null;
  const { token } = (await response.json()) as { token?: unknown };
  return typeof token === 'string' ? token : null;
}

/**
 * Takes the one-time code out of the address before anything can copy it, and exchanges it for a token, which the tab keeps
 * for reloads. An address without a code relies on what the tab kept.
 */
export function createPageToken(page: TokenPage): PageToken {
  const code = /^#b=([\w-]+)$/.exec(page.location.hash)?.[1];
  if (code) page.history.replaceState(null, '', page.location.pathname);
  // Asked first: the browser takes its time to open what the tab kept.
  const fresh = code ? exchange(page, code).catch(() => null) : null;
  const kept = page.sessionStorage.getItem(storageKey);
  let current = code ? null : kept;
  async function settle(): Promise<string | null> {
    if (fresh === null) return current;
    // A code that was used already does no harm to a tab that still has its token.
    current = (await fresh) ?? kept;
    if (current !== null) page.sessionStorage.setItem(storageKey, current);
    return current;
  }
  const ready = settle();
  return {
    get current() {
      return current;
    },
    ready,
    forget() {
      current = null;
      page.sessionStorage.removeItem(storageKey);
    },
  };
}
