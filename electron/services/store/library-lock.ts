import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, realpathSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

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
        // Sockets' names may be no longer than some 100 bytes, folders included.
        await listenOnFile(join(tmpdir(), name.slice(0, 32))),
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

/** Null if the name is taken. Says its standing to everybody who connects, then hangs up. */
function listen(
  path: string,
  standing: () => string = () => 'held',
): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(socket => {
      socket.on('error', () => undefined);
      socket.unref();
      socket.end(standing());
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

/** Milliseconds between two looks at another process that has not decided yet. */
const patience = 20;
const answerTime = 2000;

/** What a process says of itself to whoever connects. */
type Standing = 'asking' | 'held';

/**
 * Every process that asks has a socket file of its own, so that a file is never taken over: what a dead process left can be
 * removed without harm. Of several that ask at once the one with the smallest name wins: larger ones give up when they see
 * it, and it waits until those that had not seen it have decided. One that holds the lock says so and is never displaced.
 */
async function listenOnFile(stem: string): Promise<Server | null> {
  let standing: Standing = 'asking';
  const own = `${stem}.${randomBytes(6).toString('hex')}.sock`;
  const server = await listen(own, () => standing);
  if (!server) return null;
  const give = () => {
    server.close();
    return null;
  };
  for (;;) {
    const others = await rivals(stem, own);
    const isLost = others.some(
      ({ path, says }) => says === 'held' || path < own,
    );
    if (isLost) return give();
    if (others.length === 0) break;
    await new Promise(resolve => setTimeout(resolve, patience));
  }
  standing = 'held';
  return server;
}

/** Living processes that ask for the same lock; files of dead ones are removed. */
async function rivals(
  stem: string,
  own: string,
): Promise<readonly { readonly path: string; readonly says: Standing }[]> {
  const folder = dirname(stem);
  const found = readdirSync(folder)
    .filter(name => name.startsWith(`${basename(stem)}.`))
    .map(name => join(folder, name))
    .filter(path => path !== own);
  const answers = await Promise.all(
    found.map(async path => ({ path, says: await ask(path) })),
  );
  return answers.flatMap(({ path, says }) => {
    if (says === null) removeQuietly(path);
    return says === null ? [] : [{ path, says }];
  });
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else was quicker.
  }
}

/** What another process says; null if nobody listens. One that accepts and stays silent is alive and counts as the holder. */
async function ask(path: string): Promise<Standing | null> {
  for (let tries = 0; tries * patience < answerTime; tries++) {
    const answer = await askOnce(path);
    if (answer !== 'hung-up') return answer;
    await new Promise(resolve => setTimeout(resolve, patience));
  }
  return 'held';
}

/** `hung-up` where the call was taken by the system but by nobody behind it: who gives up just then answers no more. */
function askOnce(path: string): Promise<Standing | 'hung-up' | null> {
  return new Promise(resolve => {
    let said = '';
    let isConnected = false;
    let isSilent = false;
    const socket = connect(path);
    socket.setEncoding('utf8');
    socket.setTimeout(answerTime, () => {
      isSilent = true;
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
      if (!isConnected) resolve(null);
      else if (said === '' && !isSilent) resolve('hung-up');
      else resolve(said === 'asking' ? 'asking' : 'held');
    });
  });
}
