import type {
  Channel,
  Host,
  Input,
  Output,
  Reply,
} from '../../core/contract.ts';
import { AppError } from '../../core/app-error.ts';

/** Makes a call and turns a failed reply back into an exception: the one place that unwraps. */
export async function call<C extends Channel>(
  host: Host,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  return unwrap(await host.invoke(channel, input));
}

/** The value of a reply; throws what a failed one says. */
export function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new AppError(reply.code, reply.message);
}

/** A sentence for any failure. */
export function failureMessage(failure: unknown): string {
  return failure instanceof AppError
    ? failure.message
    : 'Collate could not finish this. Your saved work is unchanged. Try again; if it keeps failing, close Collate and start it again.';
}
