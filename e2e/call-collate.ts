import type { Channel, Input, Output } from '../core/contract.ts';

/** Calls of another program on this computer that was given an address with a one-time code. */
export type CallCollate = <C extends Channel>(
  channel: C,
  input: Input<C>,
) => Promise<Output<C>>;

export async function connectTo(url: string): Promise<CallCollate> {
  const { origin, hash } = new URL(url);
  const post = async (path: string, body: unknown, token?: string) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const { token } = await post('/session', { code: hash.slice(3) });
  return async <C extends Channel>(channel: C, input: Input<C>) => {
    const envelope = { v: 1, channel, input, origin: 'another-program' };
    const reply = await post('/rpc', envelope, String(token));
    if (reply['ok'] !== true) throw new Error(String(reply['message']));
    return reply['value'] as Output<C>;
  };
}
