import { join } from 'node:path';
import type {
  Collection,
  QuestionContent,
  QuestionId,
} from '../../core/collection/collection.ts';
import { createCollections } from '../services/collections.ts';
import { appFolders } from '../services/library-folder.ts';
import { textOption, type CliContext, type CliInput } from './command.ts';

/** A collection with everything in it. */
export interface WholeCollection {
  readonly collection: Collection;
  readonly contents: ReadonlyMap<QuestionId, QuestionContent>;
}

/** Reads a bundled or stored collection without opening the library for writing. @throws AppError `not-found`, `damaged` */
export async function openCollection(
  id: string,
  input: CliInput,
  context: CliContext,
): Promise<WholeCollection> {
  const collections = createCollections({
    bundledFolder: context.bundledFolder,
    storedFolder: join(
      appFolders(textOption(input, 'data-dir')).library,
      'collections',
    ),
  });
  const collection = await collections.open(id);
  const contents = new Map<QuestionId, QuestionContent>();
  for (const question of collection.questions)
    contents.set(question.id, await collections.question(id, question.id));
  return { collection, contents };
}
