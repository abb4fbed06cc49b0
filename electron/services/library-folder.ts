import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Where Collate keeps things on this computer: absolute paths. */
export interface AppFolders {
  /** The person's work. The only folder worth backing up. */
  readonly library: string;
  /** Can be deleted at any time. */
  readonly cache: string;
  readonly logs: string;
  /** Where the window stood and the like. */
  readonly state: string;
}

/** What decides where folders are. */
export interface FolderSurroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Folder that the person named on the command line. */
  readonly dataFolder?: string | undefined;
}

/** Everything in one folder, for a person who named it: the library itself, and the rest out of its way. */
function foldersIn(folder: string, path: typeof posix): AppFolders {
  return {
    library: folder,
    cache: path.join(folder, '.collate', 'cache'),
    logs: path.join(folder, '.collate', 'logs'),
    state: path.join(folder, '.collate', 'state'),
  };
}

function windowsFolders({ environment, home }: FolderSurroundings): AppFolders {
  const roaming =
    environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
  const local =
    environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
  return {
    library: win32.join(roaming, 'Collate', 'library'),
    cache: win32.join(local, 'Collate', 'Cache'),
    logs: win32.join(local, 'Collate', 'logs'),
    state: win32.join(local, 'Collate', 'state'),
  };
}

function macFolders({ home }: FolderSurroundings): AppFolders {
  const library = posix.join(home, 'Library');
  const support = posix.join(library, 'Application Support', 'Collate');
  return {
    library: posix.join(support, 'library'),
    cache: posix.join(library, 'Caches', 'Collate'),
    logs: posix.join(library, 'Logs', 'Collate'),
    state: posix.join(support, 'state'),
  };
}

/** The XDG specification tells programs to ignore a variable whose path is not absolute. */
function linuxFolders({ environment, home }: FolderSurroundings): AppFolders {
  function base(variable: string, ...usual: readonly string[]): string {
    const named = environment[variable];
    return named && posix.isAbsolute(named)
      ? named
      : posix.join(home, ...usual);
  }
  return {
    library: posix.join(base('XDG_DATA_HOME', '.local', 'share'), 'collate'),
    cache: posix.join(base('XDG_CACHE_HOME', '.cache'), 'collate'),
    logs: posix.join(
      base('XDG_STATE_HOME', '.local', 'state'),
      'collate',
      'logs',
    ),
    state: posix.join(base('XDG_STATE_HOME', '.local', 'state'), 'collate'),
  };
}

/** The folders of Collate: those named by `--data-dir` or `COLLATE_DATA_DIR`, else the usual ones of the system. */
export function chooseFolders(surroundings: FolderSurroundings): AppFolders {
  const path = surroundings.platform === 'win32' ? win32 : posix;
  const named =
    surroundings.dataFolder || surroundings.environment['COLLATE_DATA_DIR'];
  if (named) return foldersIn(path.resolve(named), path as typeof posix);
  if (surroundings.platform === 'win32') return windowsFolders(surroundings);
  if (surroundings.platform === 'darwin') return macFolders(surroundings);
  return linuxFolders(surroundings);
}

/** {@link chooseFolders} for this process. */
export function appFolders(dataFolder?: string): AppFolders {
  return chooseFolders({
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    dataFolder,
  });
}
