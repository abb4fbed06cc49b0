import { hash } from 'node:crypto';
import {
  emptyDigest,
  type Unit,
} from '../../../core/backup/restore-difference.ts';
import { emptyStudyRecord } from '../../../core/study/study-record.ts';
import { questionOfRecord } from '../record-id.ts';
import { decodeAnyRecord } from '../store/record-codec.ts';
import type { RecordKind } from '../store/record-store.ts';
import type { CollectedFile } from './collect-files.ts';
import { textOf, withoutAnswerRevision } from './later-answer.ts';

/** The version of a record that a unit stands for. */
export interface UnitRecord {
  readonly text: string;
  readonly revision: number;
  readonly writtenAt: string;
  readonly schema: number;
}

/** A unit with what it consists of. */
export interface LibraryUnit extends Unit {
  /** Paths of its files below the library. */
  readonly paths: readonly string[];
  /** For records only. */
  readonly record: UnitRecord | null;
}

/** Gathers files to units. Keeps the texts of records and nothing of other files but their checksums. */
export class UnitGatherer {
  readonly #units: LibraryUnit[] = [];
  readonly #folders = new Map<string, [path: string, sha256: string][]>();

  add({ path, place, bytes }: Omit<CollectedFile, 'revision'>): void {
    switch (place.is) {
      case 'record':
        this.#units.push(recordUnit(place.kind, place.id, path, bytes));
        return;
      case 'copy':
      case 'picture':
        this.#units.push({
          kind: place.is,
          id: path,
          digest: hash('sha256', bytes, 'hex'),
          paths: [path],
          record: null,
        });
        return;
      default: {
        const key = `${place.is}/${place.collection}`;
        const files = this.#folders.get(key) ?? [];
        files.push([path, hash('sha256', bytes, 'hex')]);
        this.#folders.set(key, files);
      }
    }
  }

  units(): readonly LibraryUnit[] {
    const folders = [...this.#folders].map(([key, files]): LibraryUnit => {
      const [kind = '', id = ''] = key.split('/');
      files.sort(([one], [other]) => (one < other ? -1 : 1));
      return {
        kind: kind === 'collection' ? 'collection' : 'additions',
        id,
        digest: hash('sha256', JSON.stringify(files), 'hex'),
        paths: files.map(([path]) => path),
        record: null,
      };
    });
    return [...this.#units, ...folders];
  }
}

function recordUnit(
  kind: RecordKind,
  id: string,
  path: string,
  bytes: Uint8Array,
): LibraryUnit {
  const found = decodeAnyRecord(bytes, Number.MAX_SAFE_INTEGER);
  // Checked before; a form that is unknown here has no text.
  const isKnown = found.verdict !== 'bad' && found.text !== null;
  const text = isKnown ? (found.text ?? '') : '';
  const record = isKnown
    ? {
        text,
        revision: found.header.revision,
        writtenAt: found.header.writtenAt,
        schema: found.header.schema,
      }
    : null;
  const digest = isEmptyRecord(kind, id, text)
    ? emptyDigest
    : digestOf(kind, text, bytes);
  return { kind, id, digest, paths: [path], record };
}

/** Of what a person made; a window's count of it is no part of that. */
function digestOf(kind: RecordKind, text: string, bytes: Uint8Array): string {
  const content = bytes.subarray(bytes.indexOf(0x0a));
  if (kind !== 'study' || text === '') return hash('sha256', content, 'hex');
  const work = textOf(withoutAnswerRevision(JSON.parse(text)));
  return hash('sha256', work ?? content, 'hex');
}

/** What a record says that says nothing; null for kinds that always say something. */
export function emptyPayload(kind: RecordKind, id: string): unknown {
  if (kind === 'versions') return [];
  const ref = kind === 'study' ? questionOfRecord(id) : null;
  return ref && emptyStudyRecord(ref.collection, ref.question);
}

function isEmptyRecord(kind: RecordKind, id: string, text: string): boolean {
  const empty = emptyPayload(kind, id) as Record<string, unknown> | null;
  // Long texts hold something, and are not parsed to find that out.
  if (empty === null || text.length > 1000) return false;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    return (
      Array.isArray(value) === Array.isArray(empty) &&
      Object.entries(value).every(
        ([name, each]) => JSON.stringify(each) === JSON.stringify(empty[name]),
      )
    );
  } catch {
    return false;
  }
}
