import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, protocol, shell, type WebContents } from 'electron';
import { AppError } from '../../core/app-error.ts';
import { openMovableServices } from '../services/health/open-movable-services.ts';
import { appFolders } from '../services/library-folder.ts';
import { programFiles } from '../services/program-files.ts';
import type { Services } from '../services/services.ts';
import { loadStaticManifest } from '../services/static-manifest.ts';
import { registerPageScheme } from './app-protocol.ts';
import { createCrashLog, describeFailure } from './crash-log.ts';
import { startDesktopProgram, type DesktopProgram } from './desktop-program.ts';
import { flushLimit } from './flush-page.ts';
import { chooseLibraryFolder } from './choose-library-folder.ts';
import { confineToPage } from './navigation.ts';
import { showLibraryFolder } from './open-external.ts';

/** Folder named by `--data-dir`. Chromium has options of its own on this line, so nothing here is refused. */
function namedDataFolder(): string | undefined {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { 'data-dir': { type: 'string' } },
    strict: false,
  });
  const named = values['data-dir'];
  return typeof named === 'string' ? named : undefined;
}

const folders = appFolders(namedDataFolder());
const log = createCrashLog(folders.logs);

let reloads: number[] = [];
/** A page that crashes again and again is left alone rather than brought back for ever: three times a minute. */
function mayReload(now: number): boolean {
  reloads = [...reloads.filter(time => now - time < 60_000), now];
  return reloads.length <= 3;
}

function watchCrashes(): void {
  process.on('uncaughtException', error => {
    log('exception', describeFailure(error));
  });
  process.on('unhandledRejection', reason => {
    log('rejection', describeFailure(reason));
  });
  app.on('render-process-gone', (_event, contents: WebContents, details) => {
    log('page', details.reason);
    // What was typed is saved within a second; a page that comes back shows it.
    if (details.reason !== 'clean-exit' && mayReload(Date.now()))
      contents.reload();
  });
  app.on('child-process-gone', (_event, details) => {
    log('process', `${details.type} ${details.reason}`);
  });
}

/** Quitting is put off once, until the library has finished its writes and let go of its lock. */
function closeBeforeQuit(services: Services): void {
  let closed = false;
  app.on('will-quit', event => {
    if (closed) return;
    event.preventDefault();
    const limit = new Promise(resolve => setTimeout(resolve, flushLimit));
    void Promise.race([services.close(), limit]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function openProgram(): Promise<DesktopProgram> {
  const [services, manifest] = await Promise.all([
    openMovableServices({
      libraryFolder: folders.library,
      stateFolder: folders.state,
      bundledFolder: programFiles.bundledCollections,
      desktop: {
        show: folder => showLibraryFolder(shell, folder),
        choose: () => chooseLibraryFolder(dialog),
      },
    }),
    loadStaticManifest(programFiles.page),
    app.whenReady(),
  ]);
  closeBeforeQuit(services);
  return startDesktopProgram(services, manifest, folders);
}

function explainFailure(error: unknown): void {
  log('start', describeFailure(error));
  dialog.showErrorBox(
    'Collate could not start',
    error instanceof AppError
      ? error.message
      : `Your work in ${folders.library} has not been touched. Install Collate again; if that does not help, the log is in ${folders.logs}.`,
  );
  app.exit(1);
}

function run(): void {
  watchCrashes();
  app.on('web-contents-created', (_event, contents) => {
    confineToPage(contents);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  openProgram().then(program => {
    app.on('second-instance', () => {
      program.showWindow();
    });
    app.on('activate', () => {
      program.showWindow();
    });
    program.showWindow();
  }, explainFailure);
}

app.enableSandbox();
registerPageScheme(protocol);
app.setName('Collate');
app.setPath('userData', folders.state);
app.setPath('sessionData', join(folders.cache, 'chromium'));
// One program a library, whose lock is in the folder of its state; the other one shows its window and this one ends.
if (app.requestSingleInstanceLock()) run();
else app.quit();
