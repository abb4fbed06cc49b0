import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, sep } from 'node:path';
import { errorName, type FileOperations } from './file-operations.ts';
import { kindFolders } from './record-place.ts';

/** Where files that cannot be believed are kept, unchanged. */
export interface Quarantine {
  readonly folder: string;
  /** ISO 8601, UTC: when a file is set aside. */
  readonly now: string;
}

/**
 * Moves a file out of the way, never deletes it. Two files of one name and one second differ in their content's checksum,
 * or are the same.
 * @returns its name in the quarantine folder
 */
export function quarantineFile(
  operations: FileOperations,
  quarantine: Quarantine,
  path: string,
  content: Uint8Array,
): string {
  const sum = createHash('sha256').update(content).digest('hex').slice(0, 8);
  // The form 20261122T161353Z sorts and suits every file system.
  const stamp = quarantine.now.replace(/[-:]|\.\d+/g, '');
  const name = `${stamp}-${originOf(path, quarantine.folder)}-${sum}`;
  const target = join(quarantine.folder, name);
  try {
    operations.rename(path, target);
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
    operations.makeFolder(quarantine.folder);
    operations.rename(path, target);
  }
  operations.syncFolder(quarantine.folder);
  return name;
}

/** Records of several kinds have the same names in different folders, so the folder is part of the new name: `q@name`. */
function originOf(path: string, quarantine: string): string {
  const [top = ''] = relative(dirname(quarantine), path).split(sep);
  const isKind = Object.values<string>(kindFolders).includes(top);
  return isKind ? `${top}@${basename(path)}` : basename(path);
}
