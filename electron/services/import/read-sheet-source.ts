import { open, stat } from 'node:fs/promises';
import { readSheetFile, refusalBySize } from './read-sheet-file.ts';
import type { SheetSource, SheetText } from './sheet-text.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there any more',
  EACCES: 'may not be read with your permissions',
  EPERM: 'may not be read with your permissions',
  EISDIR: 'is a folder',
};

function refused(message: string): SheetText {
  return { outcome: 'refused', message };
}

async function readPath(name: string, path: string): Promise<SheetText> {
  // Opening a pipe would wait for whoever writes into it.
  if (!(await stat(path)).isFile()) return refused(`“${name}” is no file.`);
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    const refusal = refusalBySize(name, facts.size);
    if (refusal !== null) return refused(refusal);
    // No more than was promised, even when the file grows meanwhile.
    const bytes = new Uint8Array(facts.size);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length);
      length += bytesRead;
      if (bytesRead === 0 || length === bytes.length) break;
    }
    return await readSheetFile(name, bytes.subarray(0, length));
  } finally {
    await file.close();
  }
}

/** Reads a file from where it is; its size is looked at before anything else. Never throws for what a file is or holds. */
export async function readSheetSource(source: SheetSource): Promise<SheetText> {
  if ('bytes' in source) return readSheetFile(source.name, source.bytes);
  try {
    return await readPath(source.name, source.path);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? '');
    const reason = reasons[code] ?? 'cannot be read';
    return refused(`“${source.name}” ${reason}. Nothing was imported from it.`);
  }
}
