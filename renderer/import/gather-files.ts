import type { GivenFile } from './add-files.ts';

/** Endings of files that can hold a sheet. Only folders are sifted by them: what is given by name is always looked at. */
const endings = /\.(?:md|markdown|txt|text|html?|docx)$/i;

/** Files that came out of a gathering, and how many of a folder were passed over. */
export interface Gathered {
  readonly files: readonly GivenFile[];
  readonly passedOver: number;
}

/** What the file chooser offers. */
export const accepted = '.md,.markdown,.txt,.html,.htm,.docx';

/** The files that a file chooser gave, by their names. */
export function chosenFiles(list: FileList | null): Gathered {
  const files = [...(list ?? [])].map(blob => ({ name: blob.name, blob }));
  return { files, passedOver: 0 };
}

/** The files of a chosen folder, in the order of their paths. */
export function folderFiles(list: FileList | null): Gathered {
  const all = [...(list ?? [])].map(blob => ({
    name: blob.webkitRelativePath || blob.name,
    blob,
  }));
  return sift(all);
}

/** What was dropped: files, and all that is in dropped folders. Must be called while the drop is being handled. */
export async function droppedFiles(data: DataTransfer): Promise<Gathered> {
  const entries = [...data.items].map(item => item.webkitGetAsEntry?.());
  const loose = [...data.files];
  const folders = entries.filter(entry => entry?.isDirectory);
  if (folders.length === 0)
    return {
      files: loose.map(blob => ({ name: blob.name, blob })),
      passedOver: 0,
    };
  const inFolders: GivenFile[] = [];
  const names = new Set(folders.map(folder => folder?.name));
  for (const folder of folders)
    if (folder) await walk(folder as FileSystemDirectoryEntry, inFolders);
  const { files, passedOver } = sift(inFolders);
  const alone = loose
    .filter(blob => !names.has(blob.name))
    .map(blob => ({ name: blob.name, blob }));
  return { files: [...alone, ...files], passedOver };
}

function sift(all: readonly GivenFile[]): Gathered {
  const files = all
    .filter(({ name }) => endings.test(name) && !isHidden(name))
    .sort((one, other) =>
      one.name.localeCompare(other.name, 'en', { numeric: true }),
    );
  return { files, passedOver: all.length - files.length };
}

function isHidden(path: string): boolean {
  return path
    .split('/')
    .some(part => part.startsWith('.') || part.startsWith('~$'));
}

async function walk(
  folder: FileSystemDirectoryEntry,
  into: GivenFile[],
): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries)
      if (entry.isDirectory)
        await walk(entry as FileSystemDirectoryEntry, into);
      else into.push(await fileOf(entry as FileSystemFileEntry));
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<GivenFile> {
  return new Promise((resolve, reject) =>
    entry.file(
      blob => resolve({ name: entry.fullPath.replace(/^\//, ''), blob }),
      reject,
    ),
  );
}
