import type { ParseArgsOptionsConfig } from 'node:util';
import type { ExitCode } from './exit-code.ts';

/** Where a command reads and writes; tests give their own. */
export interface CliContext {
  /** Results. */
  readonly print: (text: string) => void;
  /** Everything that is not a result. */
  readonly complain: (text: string) => void;
  /** Folder of the collections that come with the program. */
  readonly bundledFolder: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
}

/** What was given on the command line. */
export interface CliInput {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** One `collate` command. */
export interface CliCommand {
  readonly name: string;
  /** For the list of commands: a phrase without a full stop. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many arguments without a dash it takes. */
  readonly positionals: { readonly least: number; readonly most: number };
  readonly run: (input: CliInput, context: CliContext) => Promise<ExitCode>;
}

/** A mistake in the way a command was called. The message is shown with a pointer to `--help`. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Value of an option that takes one, or undefined when it was not given. */
export function textOption(input: CliInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** True when a flag was given. */
export function flag(input: CliInput, name: string): boolean {
  return input.values[name] === true;
}
