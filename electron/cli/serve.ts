import { AppError } from '../../core/app-error.ts';
import {
  startLoopbackServer,
  type LoopbackServer,
} from '../loopback/server.ts';
import type { Services } from '../services/services.ts';
import {
  loadStaticManifest,
  type StaticManifest,
} from '../services/static-manifest.ts';
import {
  flag,
  textOption,
  UsageError,
  type CliCommand,
  type CliContext,
  type CliInput,
} from './command.ts';
import { exitCodes } from './exit-code.ts';
import { openBrowser } from './open-browser.ts';
import {
  dataDirectoryHelp,
  dataDirectoryOption,
  openServices,
} from './with-services.ts';

/** A server that nobody has looked at for this long ends itself, when it was asked to. */
const idleLimit = 10 * 60_000;

function portOf(input: CliInput): number {
  const text = textOption(input, 'port') ?? '0';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError('--port takes a number from 0 to 65535.');
  return port;
}

async function start(
  input: CliInput,
  services: Services,
  page: Promise<StaticManifest>,
  idleEnded: () => void,
): Promise<LoopbackServer> {
  const manifest = await page;
  try {
    return await startLoopbackServer({
      services,
      manifest,
      port: portOf(input),
      ...(flag(input, 'exit-when-idle')
        ? { idle: { limit: idleLimit, ended: idleEnded } }
        : {}),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new AppError(
      'unavailable',
      `Another program uses port ${String(portOf(input))}. Leave --port out, and Collate takes a free one.`,
    );
  }
}

function tellAddress(input: CliInput, context: CliContext, url: string): void {
  if (flag(input, 'json')) context.print(`${JSON.stringify({ url })}\n`);
  else
    context.print(
      `Collate is open at ${url}\nThe address works once, within a minute. Enter prints another; Ctrl+C stops Collate.\n`,
    );
}

/** Resolves when the process is asked to end. A second request ends it at once. */
function stopRequest(): {
  readonly asked: Promise<void>;
  readonly ask: () => void;
} {
  let ask = (): void => undefined;
  const asked = new Promise<void>(resolve => {
    ask = resolve;
  });
  let requests = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      requests++;
      if (requests > 1) process.exit(exitCodes.findings);
      ask();
    });
  return { asked, ask };
}

/** Every line on the standard input asks for a fresh address: for a second browser, or a person who took their time. */
function answerLines(tell: () => void): () => void {
  process.stdin.on('data', tell);
  process.stdin.on('error', () => undefined);
  return () => {
    process.stdin.off('data', tell);
    process.stdin.destroy();
  };
}

async function serveUntilStopped(
  input: CliInput,
  context: CliContext,
  services: Services,
  page: Promise<StaticManifest>,
): Promise<void> {
  const stop = stopRequest();
  const server = await start(input, services, page, stop.ask);
  tellAddress(input, context, server.url);
  // The browser needs a moment; what it will ask for first is read meanwhile.
  void services.dispatch('app.open', null, 'serve');
  const stopAnswering = answerLines(() => {
    tellAddress(input, context, `${server.address}/#b=${server.newCode()}`);
  });
  // A code of its own: the printed address stays good for whoever copies it.
  const browser = flag(input, 'no-open')
    ? null
    : await openBrowser(`${server.address}/#b=${server.newCode()}`);
  if (browser && !browser.opened)
    context.complain(
      'There is no browser to open here. Open the address yourself.\n',
    );
  await stop.asked;
  stopAnswering();
  await server.close();
  await browser?.cleanUp();
}

/** `collate serve` */
export const serve: CliCommand = {
  name: 'serve',
  summary: 'open Collate in a browser',
  help: `Usage: collate serve [--data-dir DIR] [--port N] [--no-open] [--json] [--exit-when-idle]

Serves Collate to a browser of this computer, on 127.0.0.1 only, until it is stopped (Ctrl+C or SIGTERM). The address
holds a code that works once, within a minute; a line on the standard input asks for another.

  --port N           port to listen on (default: 0, a free one)
  --no-open          do not open a browser
  --json             print {"url": …} on one line instead of sentences
  --exit-when-idle   stop by itself when no page has been open for ten minutes
${dataDirectoryHelp}
`,
  options: {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    json: { type: 'boolean' },
    'exit-when-idle': { type: 'boolean' },
    ...dataDirectoryOption,
  },
  positionals: { least: 0, most: 0 },
  async run(input, context) {
    portOf(input);
    const page = loadStaticManifest(context.pageFolder);
    page.catch(() => undefined);
    const services = await openServices(input, context);
    try {
      await serveUntilStopped(input, context, services, page);
    } finally {
      await services.close();
    }
    return exitCodes.ok;
  },
};
