import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../electron/services/security-headers.ts';
import { loadStaticManifest } from '../electron/services/static-manifest.ts';

/** A folder that is served on 127.0.0.1. */
export interface StaticServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves finished pages the way the program serves its own: the same manifest in memory, the same headers, the same
 * address. It has no gates, no sessions and no services, so it is a little faster than the program can ever be.
 */
export async function startStaticServer(folder: string): Promise<StaticServer> {
  const manifest = await loadStaticManifest(folder);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = manifest.get(path);
    for (const [name, value] of Object.entries(securityHeaders))
      response.setHeader(name, value);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.mime,
      'content-length': String(file.bytes.byteLength),
      'cache-control': file.cacheControl,
      etag: `"${file.sha256}"`,
    });
    response.end(file.bytes);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
