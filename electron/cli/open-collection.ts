import { join } from 'node:path';
import type {
  Collection,
  QuestionContent,
  QuestionId,
} from '../../core/collection/collection.ts';
import {
  createCollections,
  type Collections,
} from '../services/collections.ts';
import { libraryAddress } from '../services/health/library-address.ts';
import { appFolders } from '../services/library-folder.ts';
import { textOption, type CliContext, type CliInput } from './command.ts';

/** A collection with everything in it. */
export interface WholeCollection {
  readonly collection: Collection;
  readonly contents: ReadonlyMap<QuestionId, QuestionContent>;
}

/** The folder of the library that the command line names, wherever it was moved since. @throws AppError `unavailable` */
export function libraryNamed(input: CliInput): Promise<string> {
  const { library, state } = appFolders(textOption(input, 'data-dir'));
  return libraryAddress(library, state);
}

/** The bundled collections, and those of the library that the command line names. */
export async function collectionsOf(
  input: CliInput,
  context: CliContext,
): Promise<Collections> {
  const library = await libraryNamed(input);
  return createCollections({
    bundledFolder: context.bundledFolder,
    storedFolder: join(library, 'collections'),
    additionsFolder: join(library, 'additions'),
  });
}

/** Reads a bundled or stored collection, with what was added to it, without opening the library for writing. @throws AppError `not-found`, `damaged` */
export async function openCollection(
  id: string,
  input: CliInput,
  context: CliContext,
): Promise<WholeCollection> {
  const collections = await collectionsOf(input, context);
  const collection = await collections.open(id);
  const contents = new Map<QuestionId, QuestionContent>();
  for (const question of collection.questions)
    contents.set(question.id, await collections.question(id, question.id));
  return { collection, contents };
}
