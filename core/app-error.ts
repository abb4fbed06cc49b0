/** What can go wrong in a way that a person should hear about. The message says what happened, what is safe, what to do. */
export const errorCodes = [
  'invalid-input',
  'unknown-call',
  'not-found',
  'damaged',
  'read-only',
  'disk-full',
  'not-writable',
  'conflict',
  'locked',
  'too-large',
  'unavailable',
  'cancelled',
  'unauthorised',
  'internal',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** The only error class whose message is shown to people; anything else becomes `internal` and is logged. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** @param message whole sentences: what happened, what is safe, what to do now */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
