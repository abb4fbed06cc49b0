import { AppError } from '../../core/app-error.ts';
import type { Channel, Handlers, Output, Reply } from '../../core/contract.ts';
import { isChannel, parseInput } from '../../core/parsers.ts';
import { logFailure } from './log.ts';

/**
 * Parses, runs and answers one call: the only place where a failure becomes data. What a person may be told is in an
 * `AppError`; everything else is logged and answered in general words, without stacks or paths.
 */
export async function dispatch(
  handlers: Handlers,
  channel: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!isChannel(channel))
    return {
      ok: false,
      code: 'unknown-call',
      message:
        'This part of Collate is newer or older than the rest. Nothing has been changed. Close Collate and start it again.',
    };
  const parsed = parseInput(channel, input);
  if (!parsed.ok)
    return { ok: false, code: 'invalid-input', message: parsed.message };
  try {
    return { ok: true, value: await run(handlers, channel, parsed.input) };
  } catch (failure) {
    return failed(channel, failure);
  }
}

function run<C extends Channel>(
  handlers: Handlers,
  channel: C,
  input: Parameters<Handlers[C]>[0],
): Promise<Output<C>> {
  return handlers[channel](input);
}

function failed(channel: Channel, failure: unknown): Reply<never> {
  if (failure instanceof AppError)
    return { ok: false, code: failure.code, message: failure.message };
  logFailure(channel, failure);
  return {
    ok: false,
    code: 'internal',
    message:
      'Something went wrong inside Collate. What was saved is safe. Try again; if it happens again, close Collate and start it anew.',
  };
}
