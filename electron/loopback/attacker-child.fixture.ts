import { writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What the attacker is told to do. Bytes are Latin-1. */
export type Order =
  | { readonly id: number; readonly send: string; readonly port: number }
  /** Holds so many connections open that say this and then next to nothing, and opens each anew when it is dropped. */
  | {
      readonly id: number;
      readonly hold: string;
      readonly count: number;
      readonly port: number;
    }
  | { readonly id: number; readonly release: true };

let held: Socket[] = [];
let holding = false;

function answer(id: number, text: string): void {
  writeSync(1, `${JSON.stringify({ id, text })}\n`);
}

function send(id: number, port: number, text: string): void {
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(Buffer.from(text, 'latin1'));
  });
  socket.on('data', chunk => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.on('close', () => {
    answer(id, Buffer.concat(chunks).toString('latin1'));
  });
}

function holdOne(port: number, text: string, opened: () => void): void {
  let drip: NodeJS.Timeout | null = null;
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(Buffer.from(text, 'latin1'));
    opened();
    drip = setInterval(() => socket.write('a'), 500);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    if (drip) clearInterval(drip);
    opened();
    if (holding) setTimeout(() => holdOne(port, text, () => undefined), 20);
  });
  held.push(socket);
}

function hold(id: number, port: number, text: string, count: number): void {
  holding = true;
  let missing = count;
  for (let number = 0; number < count; number++) {
    let isCounted = false;
    holdOne(port, text, () => {
      if (isCounted) return;
      isCounted = true;
      missing--;
      if (missing === 0) answer(id, '');
    });
  }
}

function release(id: number): void {
  holding = false;
  for (const socket of held) socket.destroy();
  held = [];
  answer(id, '');
}

function obey(order: Order): void {
  if ('send' in order) send(order.id, order.port, order.send);
  else if ('hold' in order) hold(order.id, order.port, order.hold, order.count);
  else release(order.id);
}

createInterface({ input: process.stdin }).on('line', line => {
  obey(JSON.parse(line) as Order);
});
