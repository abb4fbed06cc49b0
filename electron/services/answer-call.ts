import type { Reply } from '../../core/contract.ts';
import type { Services } from './services.ts';

/** Largest text of one call, in UTF-16 units over IPC and in bytes over HTTP: 4 MiB. */
export const maximumCallSize = 4 * 1024 * 1024;
/** A page that asks for more at a time than this is broken. */
const maximumCallsAtOnce = 64;

interface Envelope {
  readonly channel: string;
  readonly input: unknown;
  readonly origin: string;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100;
}

const envelopeKeys = new Set(['v', 'channel', 'input', 'origin']);

/** Reads `{"v":1,"channel":…,"input":…,"origin":…}`; null for anything else, unknown keys included. */
function parseEnvelope(text: string): Envelope | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPlainObject(raw) || raw['v'] !== 1) return null;
  if (!Object.keys(raw).every(key => envelopeKeys.has(key))) return null;
  const { channel, input, origin } = raw;
  if (!isShort(channel) || !isShort(origin) || input === undefined) return null;
  return { channel, input, origin };
}

/**
 * Answers one call that arrived as text.
 * @param origin name of the window, where the host knows it better than the page
 */
export type AnswerCall = (
  text: string,
  origin?: string,
) => Promise<Reply<unknown>>;

/**
 * The one way into the services from outside the process: both hosts hand over the text of a call and send back the reply,
 * so that there is one thing to attack and one thing to test.
 */
export function createAnswerCall(services: Services): AnswerCall {
  let underWay = 0;
  return async (text, origin) => {
    if (text.length > maximumCallSize)
      return {
        ok: false,
        code: 'too-large',
        message:
          'That is more than Collate can take in one step. Nothing was changed.',
      };
    const envelope = parseEnvelope(text);
    if (!envelope)
      return {
        ok: false,
        code: 'invalid-input',
        message: 'Collate did not understand the request. Nothing was changed.',
      };
    if (underWay >= maximumCallsAtOnce)
      return {
        ok: false,
        code: 'unavailable',
        message: 'Collate is busy. Nothing was changed; try again in a moment.',
      };
    underWay++;
    try {
      return await services.dispatch(
        envelope.channel,
        envelope.input,
        origin ?? envelope.origin,
      );
    } catch {
      return {
        ok: false,
        code: 'internal',
        message:
          'Something went wrong inside Collate. What was saved before is safe.',
      };
    } finally {
      underWay--;
    }
  };
}
