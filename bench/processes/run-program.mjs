// `run-program.mjs CLI_BUNDLE ARGUMENTS…`: the built command line and nothing before it.
import { pathToFileURL } from 'node:url';

const { runCli } = await import(pathToFileURL(process.argv[2]).href);
process.exitCode = await runCli(process.argv.slice(3));
