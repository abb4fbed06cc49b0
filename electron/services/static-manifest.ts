import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the page as the build left it. */
export interface StaticFile {
  readonly mime: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Value of the header `cache-control`. */
  readonly cacheControl: string;
  /** @throws when the file was taken away since the page was listed */
  readonly bytes: Uint8Array;
}

/**
 * Exact address path to file. Both hosts answer from this map and never turn a path of a request into a path of the disk:
 * there is no decoding, joining or resolving to get wrong.
 */
export type StaticManifest = ReadonlyMap<string, StaticFile>;

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts a hash of the content into the names of everything in `assets`, so those never go stale. */
function cacheControlOf(pathname: string): string {
  return pathname.startsWith('/assets/')
    ? 'public, max-age=31536000, immutable'
    : 'no-store';
}

async function filesBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async entry => {
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name), name);
    return entry.isFile() && Object.hasOwn(mimes, extname(entry.name))
      ? [name]
      : [];
  });
  return (await Promise.all(nested)).flat();
}

/** Reads its file when somebody first asks for it: most of the page is fonts and parts that few people ever need. */
class FileOfPage implements StaticFile {
  readonly mime: string;
  readonly cacheControl: string;
  readonly #path: string;
  #bytes: Uint8Array | undefined;
  #sha256: string | undefined;

  constructor(folder: string, pathname: string) {
    this.mime = mimes[extname(pathname)] ?? 'application/octet-stream';
    this.cacheControl = cacheControlOf(pathname);
    this.#path = join(folder, ...pathname.split('/'));
  }

  get bytes(): Uint8Array {
    return (this.#bytes ??= readFileSync(this.#path));
  }

  get sha256(): string {
    return (this.#sha256 ??= createHash('sha256')
      .update(this.bytes)
      .digest('hex'));
  }
}

/**
 * Lists the built page once, before anything is served; each file is read when it is first asked for, and kept. Files of
 * kinds that a page has no use for (source maps among them) are left out. `/` is the page itself.
 * @param folder the renderer's build, with `index.html` at its top
 */
export async function loadStaticManifest(
  folder: string,
): Promise<StaticManifest> {
  const manifest = new Map<string, StaticFile>();
  const names = (await filesBelow(folder, '')).sort();
  for (const pathname of names)
    manifest.set(pathname, new FileOfPage(folder, pathname));
  const index = manifest.get('/index.html');
  if (!index)
    throw new Error(`The page has not been built: no index.html in ${folder}.`);
  manifest.set('/', index);
  return manifest;
}
