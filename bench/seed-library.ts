import { join } from 'node:path';
import type { Channel, Input, Output, QuestionRef } from '../core/contract.ts';
import { createServices } from '../electron/services/create-services.ts';
import { appFolders } from '../electron/services/library-folder.ts';

/** The collection that every benchmark reads. */
export const collectionId = 'ml-lifecycle';

/** A question of it, by its number. */
export function questionRef(number: number): QuestionRef {
  return {
    collection: collectionId,
    question: `q${String(number).padStart(2, '0')}`,
  };
}

/** A call of the program's services that must go well. */
export type MakeCall = <C extends Channel>(
  channel: C,
  input: Input<C>,
) => Promise<Output<C>>;

/** Fills a library through the program's own services, as a person's hands would. */
export async function seedLibrary(
  root: string,
  dataFolder: string,
  fill: (call: MakeCall) => Promise<void>,
): Promise<void> {
  const services = await createServices({
    libraryFolder: appFolders(dataFolder).library,
    bundledFolder: join(root, 'data'),
  });
  try {
    await fill(async (channel, input) => {
      const reply = await services.dispatch(channel, input, 'bench');
      if (!reply.ok) throw new Error(`${channel}: ${reply.message}`);
      return reply.value as never;
    });
  } finally {
    await services.close();
  }
}
