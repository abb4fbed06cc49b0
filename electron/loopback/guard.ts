/** What the gates look at: a request before any of it has been believed. */
export interface RequestFacts {
  readonly method: string;
  /** The request target exactly as sent. */
  readonly target: string;
  readonly httpVersion: string;
  /** Names and values in turn, duplicates kept. */
  readonly rawHeaders: readonly string[];
}

/** Routes that answer to `POST`. */
export const callRoutes = ['/session', '/rpc', '/events'] as const;
/** One of {@link callRoutes}. */
export type CallRoute = (typeof callRoutes)[number];

/** What the gates decided. `token` is what the caller claims; the session decides whether it is right. */
export type Verdict =
  | { readonly kind: 'page'; readonly pathname: string }
  | {
      readonly kind: 'call';
      readonly route: CallRoute;
      readonly token: string | null;
    }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly reason: string;
    };

/** Enough for any browser; more is an attempt to hide one. */
const maximumHeaders = 50;
const oneOnly = [
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'sec-fetch-site',
];

function refuse(status: number, reason: string): Verdict {
  return { kind: 'refused', status, reason };
}

/** All values by lower-case name. */
function headersOf(raw: readonly string[]): ReadonlyMap<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const values = headers.get(name) ?? [];
    values.push(raw[index + 1] ?? '');
    headers.set(name, values);
  }
  return headers;
}

type Headers = ReadonlyMap<string, string[]>;

function first(headers: Headers, name: string): string | undefined {
  return headers.get(name)?.[0];
}

function envelopeProblem(
  facts: RequestFacts,
  headers: Headers,
): Verdict | null {
  if (facts.httpVersion !== '1.1') return refuse(505, 'HTTP version');
  if (facts.rawHeaders.length / 2 > maximumHeaders)
    return refuse(431, 'too many headers');
  if (!facts.target.startsWith('/') || facts.target.startsWith('//'))
    return refuse(400, 'request target');
  const doubled = oneOnly.find(name => (headers.get(name)?.length ?? 0) > 1);
  if (doubled) return refuse(400, `more than one ${doubled}`);
  return null;
}

/**
 * A script, image or frame of another site may not load the page's files. Arriving at the page itself from elsewhere is
 * let through, because the launcher's own file does exactly that; the page holds nothing without a token.
 */
function pageVerdict(facts: RequestFacts, headers: Headers): Verdict {
  const site = first(headers, 'sec-fetch-site');
  const arriving =
    facts.target === '/' &&
    first(headers, 'sec-fetch-mode') === 'navigate' &&
    first(headers, 'sec-fetch-dest') === 'document';
  if (site && site !== 'none' && site !== 'same-origin' && !arriving)
    return refuse(403, 'another site');
  return { kind: 'page', pathname: facts.target };
}

function bearerToken(headers: Headers): string | null {
  return (
    /^Bearer ([\w-]{1,100})$/.exec(
      first(headers, 'authorization') ?? '',
    )?.[1] ?? null
  );
}

function callVerdict(
  route: CallRoute,
  headers: Headers,
  origin: string,
): Verdict {
  if (first(headers, 'origin') !== origin) return refuse(403, 'origin');
  const site = first(headers, 'sec-fetch-site');
  if (site !== undefined && site !== 'same-origin')
    return refuse(403, 'another site');
  const type = first(headers, 'content-type') ?? '';
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(type))
    return refuse(415, 'content type');
  if (headers.has('content-encoding')) return refuse(415, 'content encoding');
  return { kind: 'call', route, token: bearerToken(headers) };
}

function isCallRoute(target: string): target is CallRoute {
  return (callRoutes as readonly string[]).includes(target);
}

/**
 * The gates in front of the loopback host, in order: shape, `Host`, method, then for the page where the request comes from,
 * and for calls `Origin`, where it comes from and the content type. A request passes all of them or gets one status.
 * @param port the port on 127.0.0.1 that the server listens on
 */
export function judgeRequest(facts: RequestFacts, port: number): Verdict {
  const headers = headersOf(facts.rawHeaders);
  const problem = envelopeProblem(facts, headers);
  if (problem) return problem;
  const host = `127.0.0.1:${String(port)}`;
  if (first(headers, 'host') !== host) return refuse(421, 'host');
  const { method, target } = facts;
  if (method === 'POST')
    return isCallRoute(target)
      ? callVerdict(target, headers, `http://${host}`)
      : refuse(404, 'not a call');
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'method');
  return isCallRoute(target)
    ? refuse(405, 'method')
    : pageVerdict(facts, headers);
}
