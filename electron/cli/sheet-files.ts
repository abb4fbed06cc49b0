import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Kinds of files that are taken from a folder; a file that is named itself may be of any kind. */
const kinds = /\.(?:md|markdown|txt|text|html?|docx)$/i;

/** A file with a name that no other has. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are not even read: nobody writes that much by hand. */
const mostBytes = 100 * 1024 * 1024;

/**
 * Reads the files that a command line names; folders with all sheets in them, in the order of their names; `-` for the
 * standard input.
 * @param onRefusal told of every file that is not there or cannot be read; the others go on
 */
export async function readSheetFiles(
  paths: readonly string[],
  onRefusal: (sentence: string) => void,
): Promise<readonly SheetFile[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await expand(path, onRefusal)));
  const files: SheetFile[] = [];
  const taken = new Set<string>();
  for (const path of found) {
    const bytes = await bytesOf(path, onRefusal);
    if (bytes === null) continue;
    const name = freeName(path === '-' ? 'standard input' : path, taken);
    taken.add(name);
    files.push({ name, bytes });
  }
  return files;
}

async function expand(
  path: string,
  onRefusal: (sentence: string) => void,
): Promise<readonly string[]> {
  if (path === '-') return [path];
  const status = await stat(path).catch(() => null);
  if (status === null) {
    onRefusal(`There is no file or folder ${path}.`);
    return [];
  }
  if (!status.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && kinds.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

async function bytesOf(
  path: string,
  onRefusal: (sentence: string) => void,
): Promise<Uint8Array | null> {
  const tooLarge = (name: string) => {
    onRefusal(
      `${name} was left out: it is larger than 100 MB. Split it into smaller files.`,
    );
    return null;
  };
  if (path === '-')
    return (await standardInput()) ?? tooLarge('The standard input');
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return tooLarge(`“${basename(path)}”`);
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    onRefusal(`“${basename(path)}” was left out: it cannot be read (${code}).`);
    return null;
  }
}

/** Null when there is too much of it; the rest is not waited for, because it may never end. */
async function standardInput(): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    size += (piece as Buffer).length;
    if (size > mostBytes) return null;
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

/** The file's own name; with its folder where two files have the same. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const short = basename(path);
  return taken.has(short) ? path.slice(-400) : short;
}
