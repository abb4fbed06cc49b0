import { resolve } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type { Channel, Input, Output, Reply } from '../../core/contract.ts';
import { openMovableServices } from '../services/health/open-movable-services.ts';
import type { DesktopFolders } from '../services/health/health-ports.ts';
import { appFolders } from '../services/library-folder.ts';
import type { Services } from '../services/services.ts';
import { flag, textOption, type CliContext, type CliInput } from './command.ts';

/** The option that every command which reads a library shares. */
export const dataDirectoryOption = { 'data-dir': { type: 'string' } } as const;
/** Its line of help. */
export const dataDirectoryHelp =
  '  --data-dir DIR   folder of the library (default: the usual one of this system, or COLLATE_DATA_DIR)';

/** The option of commands that merge. */
export const withoutModelOption = {
  'without-model': { type: 'boolean' },
} as const;
/** Its line of help. */
export const withoutModelHelp =
  '  --without-model  merge by words alone; without it the model is used where it is there';

/** A person at a command line has named the folder already. */
function towards(folder: string): DesktopFolders {
  return {
    show: () => Promise.resolve(false),
    choose: () => Promise.resolve(resolve(folder)),
  };
}

/** Opens the services of the library that the command line names. @param target where the library may be moved */
export function openServices(
  input: CliInput,
  context: CliContext,
  target: string | null = null,
): Promise<Services> {
  const folders = appFolders(textOption(input, 'data-dir'));
  return openMovableServices({
    libraryFolder: folders.library,
    stateFolder: folders.state,
    bundledFolder: context.bundledFolder,
    useModel: !flag(input, 'without-model'),
    ...(target === null ? {} : { desktop: towards(target) }),
  });
}

/** Calls the services as a page would. @throws AppError with the code and sentence of the reply */
export async function callServices<C extends Channel>(
  services: Services,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  // The handlers behind `dispatch` are typed by the same contract.
  const reply = (await services.dispatch(channel, input, 'cli')) as Reply<
    Output<C>
  >;
  if (!reply.ok) throw new AppError(reply.code, reply.message);
  return reply.value;
}

/** Runs with the services open, and lets go of the library whatever happens. */
export async function withServices<T>(
  input: CliInput,
  context: CliContext,
  run: (services: Services) => Promise<T>,
): Promise<T> {
  const services = await openServices(input, context);
  try {
    return await run(services);
  } finally {
    await services.close();
  }
}
