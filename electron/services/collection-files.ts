import { readFile, stat } from 'node:fs/promises';
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

/** The largest file that is read: far above any real question, far below what would stop the program. */
const maximumBytes = 64 * 1024 * 1024;

/** A folder that holds a collection. */
export interface CollectionPlace {
  readonly id: CollectionId;
  readonly folder: string;
  /** True when it comes with the program. */
  readonly bundled: boolean;
}

/**
 * Reads and checks `collection.json`.
 * @throws AppError `damaged`, naming the file
 */
export async function readCollectionFile(
  place: CollectionPlace,
): Promise<Collection> {
  const name = `${place.id}/collection.json`;
  const collection = await readChecked(
    place,
    name,
    join(place.folder, 'collection.json'),
    collectionSchema,
  );
  if (collection.id !== place.id)
    throw damaged(place, name, `it calls itself ${collection.id}`);
  const [problem] = collectionIntegrity(collection);
  if (problem !== undefined) throw damaged(place, name, problem);
  return collection;
}

/**
 * Reads and checks one file of `questions/`; `questionId` must have been checked already, for it becomes part of the path.
 * @throws AppError `damaged`, naming the file
 */
export async function readQuestionFile(
  place: CollectionPlace,
  collection: Collection,
  questionId: QuestionId,
): Promise<QuestionContent> {
  const name = `${place.id}/questions/${questionId}.json`;
  const content = await readChecked(
    place,
    name,
    join(place.folder, 'questions', `${questionId}.json`),
    questionContentSchema,
  );
  if (content.id !== questionId)
    throw damaged(place, name, `it calls itself ${content.id}`);
  const [problem] = questionIntegrity(collection, content);
  if (problem !== undefined) throw damaged(place, name, problem);
  return content;
}

async function readChecked<T>(
  place: CollectionPlace,
  name: string,
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const result = schema.safeParse(await readJson(place, name, path));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the whole file';
  throw damaged(place, name, `${where}: ${issue?.message ?? 'not understood'}`);
}

async function readJson(
  place: CollectionPlace,
  name: string,
  path: string,
): Promise<unknown> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > maximumBytes)
      throw damaged(place, name, 'it is larger than 64 MB');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'it is missing' : 'it cannot be read';
    throw damaged(place, name, reason, error);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw damaged(place, name, 'it is not valid JSON', error);
  }
}

function damaged(
  place: CollectionPlace,
  name: string,
  reason: string,
  cause?: unknown,
): AppError {
  const because = reason.replace(/\.$/, '');
  return new AppError(
    'damaged',
    `The file ${name} is damaged: ${because}. ${remedy(place)}`,
    { cause },
  );
}

/** What is safe and what to do when a file of a collection is damaged. */
export function remedy(place: CollectionPlace): string {
  const safe =
    'Your highlights, notes and answers are stored apart from it and are safe.';
  return place.bundled
    ? `${safe} Install Collate again to bring the file back.`
    : `${safe} Import the sources of this collection again to bring the file back.`;
}
