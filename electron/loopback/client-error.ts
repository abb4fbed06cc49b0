import type { Duplex } from 'node:stream';

/** So long a sender has to take in that it was refused. */
const answerLimit = 500;

const clientErrors: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is no request at all, and hangs up. */
export function answerClientError(
  error: Error & { code?: string },
  socket: Duplex,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = clientErrors[error.code ?? ''] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
  // A sender that never reads the answer would otherwise keep its place for ever.
  setTimeout(() => socket.destroy(), answerLimit).unref();
}
