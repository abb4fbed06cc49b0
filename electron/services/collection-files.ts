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
import { readJsonFile } from './read-json-file.ts';

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
  const file = await readJsonFile(path);
  if ('reason' in file) throw damaged(place, name, file.reason, file.cause);
  const result = schema.safeParse(file.value);
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
