type Change = Readonly<Record<string, string | readonly string[] | null>>;
/** The body of a call that passes. */
export const call = JSON.stringify({
  v: 1,
  channel: 'app.open',
  input: null,
  origin: 'test',
});

/** A request that passes every gate, with some headers changed; null leaves one out, a list repeats it. */
export function request(
  line: string,
  change: Change = {},
  body = '',
): (port: number, token: string) => string {
  return (port, token) => {
    const headers: Record<string, string | readonly string[] | null> = {
      host: `127.0.0.1:${String(port)}`,
      connection: 'close',
      ...(line.startsWith('POST')
        ? {
            origin: `http://127.0.0.1:${String(port)}`,
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
          }
        : {}),
      ...change,
    };
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      value === null
        ? []
        : [value].flat().map(
            one =>
              `${name}: ${one
                .replaceAll('PORT', String(port))
                .replaceAll('NEXT', String(port + 1))
                .replaceAll('TOKEN', token)}`,
          ),
    );
    return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  };
}
/** A call that passes every gate, but for the given headers. */
export const rpc = (change: Change): ReturnType<typeof request> =>
  request('POST /rpc', change, call);
/** A request for a file, with the given headers besides. */
export const get = (
  path: string,
  change: Change = {},
): ReturnType<typeof request> => request(`GET ${path}`, change);

/** A name, the one status it must get, and the bytes to send. */
export type Case = readonly [
  name: string,
  status: number,
  make: ReturnType<typeof request>,
];
