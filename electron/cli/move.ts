import { flag, type CliCommand } from './command.ts';
import { exitCodes } from './exit-code.ts';
import {
  callServices,
  dataDirectoryHelp,
  dataDirectoryOption,
  openServices,
} from './with-services.ts';

/** `collate move` */
export const move: CliCommand = {
  name: 'move',
  summary: 'move the library to another folder',
  help: `Usage: collate move FOLDER [--data-dir DIR] [--json]

Copies the library to FOLDER, which must be empty or not there, checks every file of the copy, and uses it from then on. The
old folder stays as it is. If anything goes wrong, the old library stays in use.

  --json           print the report as JSON
${dataDirectoryHelp}
`,
  options: { json: { type: 'boolean' }, ...dataDirectoryOption },
  positionals: { least: 1, most: 1 },
  async run(input, context) {
    const services = await openServices(input, context, input.positionals[0]);
    try {
      const report = await callServices(services, 'library.move', null);
      if (report === null) return exitCodes.findings;
      const { folder, before, files, skipped } = report;
      if (flag(input, 'json')) context.print(`${JSON.stringify(report)}\n`);
      else
        context.print(
          `The library is in ${folder} now: ${String(files)} files, each checked.\nThe old one is still in ${before}, and nothing uses it.\n`,
        );
      for (const { file, reason } of skipped)
        context.complain(`Not copied: ${file}. ${reason}\n`);
      return exitCodes.ok;
    } finally {
      await services.close();
    }
  },
};
