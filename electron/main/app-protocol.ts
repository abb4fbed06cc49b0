import type { Protocol, Session } from 'electron';
import { securityHeaders } from '../services/security-headers.ts';
import type { StaticManifest } from '../services/static-manifest.ts';

/** Origin of the page. A scheme of our own, because `file:` pages may read other files. */
export const pageOrigin = 'app://collate';
/** The one address that the window shows. */
export const pageAddress = `${pageOrigin}/index.html`;

/** Must run before the program is ready. Nothing is granted that a page of static files can do without. */
export function registerPageScheme(
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>,
): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
      },
    },
  ]);
}

function refuse(status: number): Response {
  return new Response(`${String(status)}\n`, {
    status,
    headers: {
      ...securityHeaders,
      'content-type': 'text/plain; charset=utf-8',
    },
  });
}

/** Answers a request of the page from the manifest, and from nothing else. */
export function answerPageRequest(
  manifest: StaticManifest,
  request: { readonly method: string; readonly url: string },
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (!request.url.startsWith(`${pageOrigin}/`)) return refuse(404);
  const file = manifest.get(
    request.url.slice(pageOrigin.length).replace(/#.*$/, ''),
  );
  if (!file) return refuse(404);
  const body = request.method === 'HEAD' ? null : new Uint8Array(file.bytes);
  return new Response(body, {
    headers: {
      ...securityHeaders,
      'content-type': file.mime,
      'cache-control': file.cacheControl,
    },
  });
}

/** True for what the page may load: its own files and images that it made itself. */
export function isOwnAddress(address: string): boolean {
  return (
    address.startsWith(`${pageOrigin}/`) ||
    address.startsWith(`blob:${pageOrigin}/`) ||
    address.startsWith('data:image/')
  );
}

/**
 * Serves the page in a session and cancels every other request in it: the program needs no network. It has to be this
 * session, because a handler of the default session does not reach the pages of another.
 * @param inspectable lets the developer tools load their own files
 */
export function servePage(
  session: Pick<Session, 'protocol' | 'webRequest'>,
  manifest: StaticManifest,
  inspectable: boolean,
): void {
  session.protocol.handle('app', request =>
    answerPageRequest(manifest, request),
  );
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed =
      isOwnAddress(details.url) ||
      (inspectable && details.url.startsWith('devtools://'));
    callback({ cancel: !allowed });
  });
}
