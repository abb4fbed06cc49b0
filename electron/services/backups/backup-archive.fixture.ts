import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { encodeRecord } from '../store/record-codec.ts';
import { pathOfRecord } from './backup-path.ts';
import { idOf, studyOf } from './backup-library.fixture.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);
const sumOf = (bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex');

export const recordPath = pathOfRecord('study', idOf('q1'));
const header = {
  kind: 'study',
  id: idOf('q1'),
  revision: 3,
  schema: 1,
  writtenAt: '2026-11-22T10:00:00.000Z',
};
export const record = encodeRecord(
  header,
  JSON.stringify(studyOf('bread', 'q1', 'words')),
).bytes;

interface Listed {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly revision?: number | null;
}

export function manifestFor(
  files: readonly Listed[],
  changed: object = {},
): string {
  return JSON.stringify({
    format: 'collate-backup',
    schema: 1,
    made: '2026-11-23T01:57:48Z',
    reason: 'daily',
    files: files.map(({ path, bytes, revision = null }) => ({
      path,
      size: bytes.length,
      sha256: sumOf(bytes),
      revision,
    })),
    leftOut: [],
    ...changed,
  });
}

export const listed: readonly Listed[] = [
  { path: recordPath, bytes: record, revision: 3 },
];

/** An archive with the good record, and what is given in addition or instead. */
export function archive(more: Zippable = {}, manifest = manifestFor(listed)) {
  return zipSync({
    [recordPath]: record,
    ...more,
    'manifest.json': bytesOf(manifest),
  });
}

/** A file that is in the archive and in its list of contents. */
export function withFile(name: string, bytes: Uint8Array, revision?: number) {
  const file = { path: name, bytes, ...(revision ? { revision } : {}) };
  return archive({ [name]: bytes }, manifestFor([...listed, file]));
}

/** Changes the directory of an archive, entry 0. */
export function patched(
  bytes: Uint8Array,
  change: (view: DataView, directory: number) => void,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 6, true));
  return copy;
}
