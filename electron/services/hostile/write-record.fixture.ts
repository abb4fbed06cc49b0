import { mkdirSync, writeFileSync } from 'node:fs';
import { encodeRecord } from '../store/record-codec.ts';
import { currentPath, recordPlace } from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';

/** Writes a record as somebody would who edits files by hand and knows the checksums. @returns its path */
export function writeRecordByHand(
  library: string,
  kind: RecordKind,
  id: string,
  payload: unknown,
): string {
  const place = recordPlace(library, kind, id);
  const header = {
    kind,
    id,
    revision: 7,
    schema: 1,
    writtenAt: '2026-11-22T16:13:53.000Z',
  };
  mkdirSync(place.folder, { recursive: true });
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  writeFileSync(currentPath(place), encodeRecord(header, text).bytes);
  return currentPath(place);
}
