import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a one-time code may be exchanged, in milliseconds. */
export const codeLifetime = 60_000;

/** Who may call: pages that exchanged a one-time code for a token. Everything is in memory and ends with the process. */
export interface Sessions {
  /** Makes a code that works once, within {@link codeLifetime}. */
  newCode(): string;
  /** Gives a token for a code that is good, and null for any other. */
  exchange(code: string): string | null;
  accepts(token: string | null): boolean;
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Digests have one length, so comparing takes the same time whatever was sent. */
function matches(expected: Buffer, secret: string): boolean {
  return timingSafeEqual(expected, digest(secret));
}

/** @param now milliseconds since the epoch */
export function createSessions(now: () => number): Sessions {
  let codes: { readonly digest: Buffer; readonly expires: number }[] = [];
  const tokens: Buffer[] = [];
  return {
    newCode() {
      const code = randomBytes(24).toString('base64url');
      codes.push({ digest: digest(code), expires: now() + codeLifetime });
      return code;
    },
    exchange(code) {
      codes = codes.filter(candidate => now() < candidate.expires);
      const found = codes.find(candidate => matches(candidate.digest, code));
      if (!found) return null;
      codes = codes.filter(candidate => candidate !== found);
      const token = randomBytes(32).toString('base64url');
      tokens.push(digest(token));
      return token;
    },
    accepts(token) {
      return token !== null && tokens.some(known => matches(known, token));
    },
  };
}
