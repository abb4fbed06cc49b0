import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeLifetime } from '../loopback/session.ts';

/** Starts a program without waiting for it. */
export type Launch = (
  program: string,
  args: readonly string[],
) => Promise<boolean>;

/** The program that opens a file in the person's browser, or null where there is no screen to show one. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly program: string; readonly args: readonly string[] } | null {
  if (platform === 'darwin') return { program: 'open', args: [] };
  if (platform === 'win32')
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  const screen = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];
  return screen ? { program: 'xdg-open', args: [] } : null;
}

const launch: Launch = (program, args) =>
  new Promise(resolve => {
    const child = spawn(program, [...args], {
      stdio: 'ignore',
      detached: true,
    });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });

/** A page that leads to the address at once. The address is ours: it holds nothing that HTML would have to escape. */
function redirectPage(url: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${url}">
<title>Collate</title>
<p><a href="${url}">Open Collate</a></p>
`;
}

/**
 * Opens the person's browser. The one-time code goes there in a file that only this user can read, because everyone on the
 * computer can read a command line; the file is gone when the code is.
 * @returns false when there is no browser to open
 */
export async function openBrowser(
  url: string,
  start: Launch = launch,
  opener = browserOpener(process.platform, process.env),
): Promise<{
  readonly opened: boolean;
  readonly cleanUp: () => Promise<void>;
}> {
  if (!opener) return { opened: false, cleanUp: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'collate-'));
  const cleanUp = (): Promise<void> =>
    rm(folder, { recursive: true, force: true });
  await chmod(folder, 0o700);
  const file = join(folder, 'open.html');
  await writeFile(file, redirectPage(url), { mode: 0o600, flag: 'wx' });
  const opened = await start(opener.program, [...opener.args, file]);
  if (!opened) {
    await cleanUp();
    return { opened: false, cleanUp: () => Promise.resolve() };
  }
  setTimeout(() => void cleanUp(), codeLifetime).unref();
  return { opened: true, cleanUp };
}
