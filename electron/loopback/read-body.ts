import type { IncomingMessage } from 'node:http';

/** A body that was read, or why it was not. */
export type Body =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 };

/**
 * Reads a body and counts as it goes: what the sender declared is believed only when it is already too much.
 * @param limit in bytes
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { ok: true, text: decoder.decode(Buffer.concat(chunks)) };
  } catch {
    return { ok: false, status: 400 };
  }
}
