import { parseArgs } from 'node:util';
import { AppError } from '../../core/app-error.ts';
import { programFiles } from '../services/program-files.ts';
import { check } from './check.ts';
import {
  UsageError,
  type CliCommand,
  type CliContext,
  type CliInput,
} from './command.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-code.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';

const cliCommands: readonly CliCommand[] = [
  serve,
  show,
  search,
  importCommand,
  merge,
  exportCommand,
  check,
  move,
];

function overview(): string {
  const width = Math.max(...cliCommands.map(command => command.name.length));
  return `Usage: collate COMMAND [options]

Commands:
${cliCommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

collate COMMAND --help tells more about one of them.

Exit codes:
   0  done
   1  something was found or failed
   2  the command was not understood
   3  something could not be read
   4  something could not be written
  70  a fault in Collate itself
`;
}

function readInput(command: CliCommand, args: readonly string[]): CliInput {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
  const { positionals } = parsed;
  // No option is declared as repeatable, so no value is a list.
  const values = parsed.values as CliInput['values'];
  if (values['help'] !== true) {
    if (positionals.length < command.positionals.least)
      throw new UsageError('Something is missing.');
    if (positionals.length > command.positionals.most)
      throw new UsageError(
        `There is no use for “${positionals[command.positionals.most] ?? ''}”.`,
      );
  }
  return { values, positionals };
}

async function runCommand(
  command: CliCommand,
  args: readonly string[],
  context: CliContext,
): Promise<ExitCode> {
  try {
    const input = readInput(command, args);
    if (input.values['help'] === true) {
      context.print(command.help);
      return exitCodes.ok;
    }
    return await command.run(input, context);
  } catch (error) {
    if (error instanceof UsageError) {
      context.complain(
        `${error.message}\nSee: collate ${command.name} --help\n`,
      );
      return exitCodes.usage;
    }
    if (error instanceof AppError) {
      context.complain(`${error.message}\n`);
      return exitCodeOf(error.code);
    }
    context.complain(
      `Something went wrong inside Collate. What was saved is safe.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return exitCodes.internal;
  }
}

/** The command line as it runs in a terminal. */
export const terminal: CliContext = {
  print: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
  bundledFolder: programFiles.bundledCollections,
  pageFolder: programFiles.page,
};

/**
 * Runs one command.
 * @param args everything after the program's own name
 * @returns the exit code; nothing is thrown
 */
export async function runCli(
  args: readonly string[],
  context: CliContext = terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help'
  ) {
    (name === undefined ? context.complain : context.print)(overview());
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  const command = cliCommands.find(candidate => candidate.name === name);
  if (!command) {
    context.complain(`There is no command “${name}”.\n\n${overview()}`);
    return exitCodes.usage;
  }
  return runCommand(command, rest, context);
}
