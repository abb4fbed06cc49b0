import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundle } from '../services/store/bundle.fixture.ts';
import type { Order } from './attacker-child.fixture.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Another program on this computer, which sends whatever bytes it likes. */
export interface Attacker {
  /** Sends bytes as they are, and gives everything that came back before the connection ended. */
  send(port: number, text: string | Buffer): Promise<string>;
  /** Holds connections open that say this and never end it, until {@link Attacker.release}. */
  hold(port: number, text: string, count: number): Promise<void>;
  release(): Promise<void>;
  end(): Promise<void>;
}

export async function startAttacker(): Promise<Attacker> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-attacker-'));
  const script = await bundle(
    '../../loopback/attacker-child.fixture.ts',
    folder,
  );
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, (text: string) => void>();
  createInterface({ input: child.stdout }).on('line', line => {
    const { id, text } = JSON.parse(line) as { id: number; text: string };
    waiting.get(id)?.(text);
    waiting.delete(id);
  });
  let last = 0;
  const give = (order: Unnumbered<Order>) =>
    new Promise<string>(resolve => {
      const id = ++last;
      waiting.set(id, resolve);
      child.stdin.write(`${JSON.stringify({ id, ...order })}\n`);
    });
  return {
    send: (port, text) =>
      give({ port, send: Buffer.from(text).toString('latin1') }),
    hold: async (port, text, count) => {
      await give({ port, hold: text, count });
    },
    release: async () => {
      await give({ release: true });
    },
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
