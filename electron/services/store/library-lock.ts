import { createHash, randomBytes } from 'node:crypto';
import { linkSync, realpathSync, renameSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The right to write to a library. Ends with the process that holds it, however that ends. */
export interface LibraryLock {
  release(): Promise<void>;
}

/** How the lock is made on a system. */
export type LockMeans = 'abstract-socket' | 'named-pipe' | 'socket-file';

/** The means of this system. */
export function lockMeans(platform: NodeJS.Platform): LockMeans {
  if (platform === 'linux') return 'abstract-socket';
  return platform === 'win32' ? 'named-pipe' : 'socket-file';
}

/**
 * Takes the lock of a library: a socket whose name follows from the folder's real path. No file has to be cleaned up after a
 * crash and no clock is asked; where the system leaves a socket's file behind, a connection tells whether anybody lives.
 * @returns null if another store holds it, in this process or another
 */
export async function acquireLibraryLock(
  folder: string,
  means: LockMeans = lockMeans(process.platform),
): Promise<LibraryLock | null> {
  const path = realpathSync.native(folder);
  const name = `collate-${createHash('sha256').update(path).digest('hex')}`;
  switch (means) {
    case 'abstract-socket':
      return hold(await listen(`\0${name}`));
    case 'named-pipe':
      return hold(await listen(`\\\\.\\pipe\\${name}`));
    case 'socket-file':
      return hold(
        await listenOnFile(join(tmpdir(), `${name.slice(0, 40)}.sock`)),
      );
  }
}

const taken = new Set(['EADDRINUSE', 'EACCES', 'EEXIST']);

function hold(server: Server | null): LibraryLock | null {
  if (!server) return null;
  // The lock alone is no reason to keep the program running.
  server.unref();
  return {
    release: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Null if the name is taken. Says its nonce to everybody who connects, then hangs up. */
function listen(path: string, nonce = ''): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(socket => {
      socket.on('error', () => undefined);
      socket.unref();
      socket.end(nonce);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (taken.has(error.code ?? '')) resolve(null);
      else reject(error);
    });
    server.listen({ path, exclusive: true }, () => {
      resolve(server);
    });
  });
}

/** A file of a dead holder is moved away before it is removed, so that a live one which was just made is noticed. */
async function listenOnFile(path: string): Promise<Server | null> {
  const nonce = randomBytes(16).toString('hex');
  for (let round = 0; round < 5; round++) {
    const server = await listen(path, nonce);
    if (server) {
      if ((await askHolder(path)) === nonce) return server;
      server.close();
      return null;
    }
    if ((await askHolder(path)) !== null) return null;
    const aside = `${path}.${nonce.slice(0, 8)}`;
    if (!quietly(() => renameSync(path, aside))) continue;
    const alive = (await askHolder(aside)) !== null;
    if (alive) quietly(() => linkSync(aside, path));
    quietly(() => unlinkSync(aside));
    if (alive) return null;
  }
  return null;
}

function quietly(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const answerTime = 2000;

/** What the holder answers; null if nobody listens. A holder that accepts and stays silent is alive too. */
function askHolder(path: string): Promise<string | null> {
  return new Promise(resolve => {
    let said = '';
    let isConnected = false;
    const socket = connect(path);
    socket.setEncoding('utf8');
    socket.setTimeout(answerTime, () => {
      socket.destroy();
    });
    socket.on('connect', () => {
      isConnected = true;
    });
    socket.on('data', (text: string) => {
      said += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(isConnected ? said : null);
    });
  });
}
