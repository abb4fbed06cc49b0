import type { ErrorCode } from '../../core/app-error.ts';

/** How a command ends; `collate --help` lists the same. */
export const exitCodes = {
  ok: 0,
  /** The command ran and what it looked for is not as it should be. */
  findings: 1,
  usage: 2,
  unreadable: 3,
  notWritable: 4,
  internal: 70,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const byError: Readonly<Record<ErrorCode, ExitCode>> = {
  'invalid-input': exitCodes.usage,
  'unknown-call': exitCodes.internal,
  'not-found': exitCodes.unreadable,
  damaged: exitCodes.unreadable,
  'read-only': exitCodes.notWritable,
  'disk-full': exitCodes.notWritable,
  'not-writable': exitCodes.notWritable,
  conflict: exitCodes.findings,
  locked: exitCodes.notWritable,
  'too-large': exitCodes.unreadable,
  unavailable: exitCodes.findings,
  cancelled: exitCodes.findings,
  unauthorised: exitCodes.findings,
  internal: exitCodes.internal,
};

/** The exit code that tells a script what an error of the services tells a person. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return byError[code];
}
