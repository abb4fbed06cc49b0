import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { AppError } from '../../core/app-error.ts';
import {
  collectionIntegrity,
  questionIntegrity,
} from '../../core/collection/collection-integrity.ts';
import {
  collectionSchema,
  questionContentSchema,
} from '../../core/collection/collection-schema.ts';
import type {
  Collection,
  CollectionId,
  QuestionContent,
  QuestionId,
} from '../../core/collection/collection.ts';
import {
  changedSinceStored,
  checksumVerdict,
  hasChecksum,
  sha256,
} from './checksummed-json.ts';
import { readJsonFile } from './read-json-file.ts';

/** A folder that holds a collection. */
export interface CollectionPlace {
  readonly id: CollectionId;
  readonly folder: string;
  /** True when it comes with the program. */
  readonly bundled: boolean;
}

/** Checksums of the files of a stored collection, by their paths in its folder. */
export type FileChecksums = Readonly<Record<string, string>>;

/** What `collection.json` says. */
export interface CollectionFile {
  readonly collection: Collection;
  /** Null for a folder without: bundled, made by hand, or stored by an earlier version. */
  readonly checksums: FileChecksums | null;
  /** Of the file itself, as it was read. */
  readonly sha256: string;
}

const indexName = 'collection.json';
const indexChecksums = ['files'];

/**
 * Reads and checks `collection.json`.
 * @throws AppError `damaged`, naming the file
 */
export async function readCollectionFile(
  place: CollectionPlace,
): Promise<CollectionFile> {
  const name = `${place.id}/${indexName}`;
  const file = await readJson(place, name, join(place.folder, indexName));
  const verdict = checksumVerdict(file.bytes, file.value, indexChecksums);
  if (verdict === 'changed') throw damaged(place, name, changedSinceStored);
  const collection = checked(place, name, file.value, collectionSchema);
  if (collection.id !== place.id)
    throw damaged(place, name, `it calls itself ${collection.id}`);
  const [problem] = collectionIntegrity(collection);
  if (problem !== undefined) throw damaged(place, name, problem);
  const { files } = file.value as { readonly files?: FileChecksums };
  const checksums = verdict === 'whole' ? (files ?? null) : null;
  return { collection, checksums, sha256: sha256(file.bytes) };
}

/**
 * True while `collection.json` is the file that was read: one that was replaced meanwhile says other checksums. One that is
 * not there, as in the middle of a restore, is another one too.
 */
export async function isStill(
  place: CollectionPlace,
  file: CollectionFile,
): Promise<boolean> {
  const bytes = await readFile(join(place.folder, indexName)).catch(() => null);
  return bytes !== null && sha256(bytes) === file.sha256;
}

/**
 * Reads and checks one file of `questions/`; `questionId` must have been checked already, for it becomes part of the path.
 * @throws AppError `damaged`, naming the file
 */
export async function readQuestionFile(
  place: CollectionPlace,
  { collection, checksums }: CollectionFile,
  questionId: QuestionId,
): Promise<QuestionContent> {
  const path = `questions/${questionId}.json`;
  const name = `${place.id}/${path}`;
  const file = await readJson(place, name, join(place.folder, path));
  if (checksums !== null && !hasChecksum(file.bytes, checksums[path]))
    throw damaged(place, name, changedSinceStored);
  const content = checked(place, name, file.value, questionContentSchema);
  if (content.id !== questionId)
    throw damaged(place, name, `it calls itself ${content.id}`);
  const [problem] = questionIntegrity(collection, content);
  if (problem !== undefined) throw damaged(place, name, problem);
  return content;
}

/** Reads a file of JSON, whatever it says. @throws AppError `damaged` */
async function readJson(
  place: CollectionPlace,
  name: string,
  path: string,
): Promise<{ readonly value: unknown; readonly bytes: Uint8Array }> {
  const file = await readJsonFile(path);
  if ('reason' in file) throw damaged(place, name, file.reason, file.cause);
  return file;
}

function checked<T>(
  place: CollectionPlace,
  name: string,
  value: unknown,
  schema: z.ZodType<T>,
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the whole file';
  throw damaged(place, name, `${where}: ${issue?.message ?? 'not understood'}`);
}

function damaged(
  place: CollectionPlace,
  name: string,
  reason: string,
  cause?: unknown,
): AppError {
  const because = reason.replace(/\.$/, '');
  const accept = reason === changedSinceStored ? ` ${acceptance(place)}` : '';
  return new AppError(
    'damaged',
    `The file ${name} is damaged: ${because}. ${remedy(place)}${accept}`,
    { cause },
  );
}

/** What is safe and what to do when a file of a collection is damaged. */
export function remedy(place: CollectionPlace): string {
  const safe =
    'Your highlights, notes and answers are stored apart from it and are safe.';
  return place.bundled
    ? `${safe} Install Collate again to bring the file back.`
    : `${safe} Restore a backup in Settings to bring the file back, or take the collection out and import its sources again under the same title.`;
}

/** What a person can do who changed a file of a collection on purpose. */
export function acceptance(place: CollectionPlace): string {
  return `If you changed the file yourself and want it as it is, delete the fields “sha256” and “files” at the beginning of ${place.id}/${indexName}; Collate then reads the folder without comparing checksums.`;
}
