import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Channel, Input, Output, Reply } from '../../../core/contract.ts';
import { errorCodes } from '../../../core/app-error.ts';
import { createAnswerCall } from '../answer-call.ts';
import { createServices } from '../create-services.ts';
import type { Services } from '../services.ts';

const bundledFolder = fileURLToPath(new URL('../../../data', import.meta.url));

/** The real services on a library that lies alone in a folder: whatever leaves the library can be seen beside it. */
export interface HostileProgram {
  readonly library: string;
  /** What anybody may send: an input that no schema has seen. */
  readonly send: (channel: Channel, input: unknown) => Promise<Reply<unknown>>;
  /** As `send`, for an input that is JSON already. */
  readonly sendText: (
    channel: Channel,
    input: string,
  ) => Promise<Reply<unknown>>;
  /** As `send`, and fails the test when the call is refused. */
  readonly call: <C extends Channel>(
    channel: C,
    input: Input<C>,
  ) => Promise<Output<C>>;
  /** Ends the program and starts it again on the same library. */
  readonly restart: (between?: () => void) => Promise<void>;
  /** Nothing lies beside the library and no object has been given a property. */
  readonly expectContained: () => void;
  readonly end: () => Promise<void>;
}

export async function startHostileProgram(): Promise<HostileProgram> {
  const around = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
  const library = join(around, 'library');
  mkdirSync(library);
  let services: Services = await open(library);
  const sendText: HostileProgram['sendText'] = (channel, input) =>
    createAnswerCall(services)(
      `{"v":1,"channel":"${channel}","origin":"hostile","input":${input}}`,
    );
  const send: HostileProgram['send'] = (channel, input) =>
    sendText(channel, JSON.stringify(input));
  return {
    library,
    send,
    sendText,
    async call<C extends Channel>(channel: C, input: Input<C>) {
      const reply = await send(channel, input);
      if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
      return reply.value as Output<C>;
    },
    async restart(between = () => undefined) {
      await services.close();
      between();
      services = await open(library);
    },
    expectContained() {
      expect(readdirSync(around)).toEqual(['library']);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    async end() {
      await services.close();
      rmSync(around, { recursive: true, force: true });
    },
  };
}

function open(libraryFolder: string): Promise<Services> {
  return createServices({ libraryFolder, bundledFolder });
}

/** A refusal has a known code and whole sentences, without insides of the program. */
export function expectRefused(reply: Reply<unknown>): void {
  expect(reply.ok).toBe(false);
  if (reply.ok) return;
  expect(errorCodes).toContain(reply.code);
  expect(reply.code).not.toBe('internal');
  expect(reply.message).not.toMatch(/\n\s+at |node:internal|\.ts:\d|\/tmp\//);
  expect(reply.message.length).toBeLessThan(1000);
}
