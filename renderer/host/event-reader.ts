import type { HostEvent } from '../../core/contract.ts';

/** How long to wait before trying again, in milliseconds: quick at first, then patient. */
const pauses = [500, 1000, 2000, 5000, 10_000];

/** Reads lines of a stream until it ends. Lines may arrive in any pieces; empty ones only say that it is alive. */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
): Promise<void> {
  const reader = stream
    .pipeThrough(
      new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
    )
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
  }
}

/** What reading events needs from the client. */
export interface EventSourceOptions {
  /** Opens the stream; null means that there is no point in trying again. */
  readonly open: (signal: AbortSignal) => Promise<Response | null>;
  readonly deliver: (event: HostEvent) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Keeps one stream of events open, opens it again when it breaks, and tells of both. Returns when it was stopped or refused.
 */
export async function followEvents(
  options: EventSourceOptions,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let told = true;
  function tell(connected: boolean): void {
    if (told === connected) return;
    told = connected;
    options.deliver({ type: 'connection', connected });
  }
  while (!signal.aborted) {
    const response = await options.open(signal).catch(() => undefined);
    if (response === null) {
      tell(false);
      return;
    }
    if (response?.ok && response.body) {
      failures = 0;
      tell(true);
      await readLines(response.body, line => {
        options.deliver(JSON.parse(line) as HostEvent);
      }).catch(() => undefined);
    }
    if (signal.aborted) return;
    // One quick retry is not worth a word; a server that stays away is.
    if (failures > 0) tell(false);
    await options.pause(pauses[Math.min(failures, pauses.length - 1)] ?? 0);
    failures++;
  }
}
