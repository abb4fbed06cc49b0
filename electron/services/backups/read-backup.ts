import { hash } from 'node:crypto';
import {
  manifestName,
  parseManifest,
  type BackupManifest,
  type ManifestFile,
} from '../../../core/backup/backup-manifest.ts';
import { decodeAnyRecord, maximumFileBytes } from '../store/record-codec.ts';
import { backupLimits } from './backup-limits.ts';
import { readBackupPath, type BackupPath } from './backup-path.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { readArchive, unpackEntry, type ArchiveEntry } from './read-archive.ts';

/** A file of a backup, every byte of it accounted for. */
export interface BackupFile extends ManifestFile {
  readonly place: BackupPath;
  readonly bytes: Uint8Array;
}

/**
 * Reads a backup and checks all of it before anything is done with it: form, names, sizes, list of contents, every checksum,
 * and every record's own header. Files are handed over one by one, so that not all of them lie in memory.
 * @throws BackupRefusal with the reason
 */
export function readBackup(
  bytes: Uint8Array,
  each: (file: BackupFile) => void = () => undefined,
  pace: (done: number, of: number) => void = () => undefined,
): BackupManifest {
  if (bytes.length > backupLimits.packed)
    throw new BackupRefusal('it is larger than any backup');
  const entries = new Map(readArchive(bytes).map(entry => [entry.name, entry]));
  const manifest = readManifest(entries.get(manifestName));
  entries.delete(manifestName);
  for (const [index, file] of manifest.files.entries()) {
    pace(index, manifest.files.length);
    const entry = entries.get(file.path);
    if (!entry)
      throw new BackupRefusal(
        `“${file.path}” is in its list of contents and not in it, or twice in the list`,
      );
    entries.delete(file.path);
    each(readFile(file, entry));
  }
  const [extra] = entries.keys();
  if (extra !== undefined)
    throw new BackupRefusal(
      `“${extra}” is in it and not in its list of contents`,
    );
  return manifest;
}

function readManifest(entry: ArchiveEntry | undefined): BackupManifest {
  if (!entry)
    throw new BackupRefusal(
      'it has no list of contents, so Collate did not make it',
    );
  const bytes = unpackEntry(entry, backupLimits.manifest);
  const manifest = parseManifest(Buffer.from(bytes).toString('utf8'));
  if (typeof manifest === 'string') throw new BackupRefusal(manifest);
  return manifest;
}

function readFile(file: ManifestFile, entry: ArchiveEntry): BackupFile {
  const { path } = file;
  const place = readBackupPath(path);
  if (!place)
    throw new BackupRefusal(`“${path}” in it is not a file of a library`);
  const isRecord = place.is === 'record' || place.is === 'copy';
  const limit = isRecord ? maximumFileBytes : backupLimits.file;
  const bytes = unpackEntry(entry, limit);
  if (
    bytes.length !== file.size ||
    hash('sha256', bytes, 'hex') !== file.sha256
  )
    throw new BackupRefusal(
      `“${path}” in it is not what its list of contents states`,
    );
  if (isRecord) checkRecord(file, place, bytes);
  if (place.is === 'picture' && place.sha256 !== file.sha256)
    throw new BackupRefusal(`“${path}” in it is not the picture of that name`);
  return { ...file, place, bytes };
}

function checkRecord(
  { path, revision }: ManifestFile,
  place: Extract<BackupPath, { readonly id: string }>,
  bytes: Uint8Array,
): void {
  const found = decodeAnyRecord(bytes, Number.MAX_SAFE_INTEGER);
  if (found.verdict === 'bad')
    throw new BackupRefusal(`the record “${path}” in it is damaged`);
  const { kind, id } = found.header;
  if (kind !== place.kind || id !== place.id)
    throw new BackupRefusal(`“${path}” in it is the record of something else`);
  if (found.header.revision !== revision)
    throw new BackupRefusal(
      `“${path}” in it is of another revision than its list of contents states`,
    );
}
