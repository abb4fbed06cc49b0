import { AppError } from '../../../core/app-error.ts';
import type { Handlers } from '../../../core/contract.ts';
import type { MoveReport } from '../../../core/library-health/library-health.ts';
import type { Library } from '../library.ts';
import type { DesktopFolders } from './health-ports.ts';
import type { LibraryHealth } from './library-health.ts';

type HealthChannel = Extract<
  keyof Handlers,
  `health.${string}` | 'library.openFolder' | 'library.move' | 'study.delete'
>;

/** What these handlers work on. */
export interface HealthParts {
  readonly health: LibraryHealth;
  readonly library: Library;
  readonly folder: string;
  readonly desktop: DesktopFolders | null;
  /** Moves the library; null where nobody can. */
  readonly move: (() => Promise<MoveReport | null>) | null;
}

/** The calls about the library's files and where they lie. */
export function healthHandlers({
  health,
  library,
  folder,
  desktop,
  move,
}: HealthParts): Pick<Handlers, HealthChannel> {
  return {
    'health.report': () => health.report(),
    'health.check': () => health.check(),
    'health.compare': ({ entry }) => health.compare(entry),
    'health.resolve': ({ entry, keep }) => health.resolve(entry, keep),
    'health.restoreDeleted': ({ entry }) => health.restoreDeleted(entry),
    'health.restoreMissing': ({ entry }) => health.restoreMissing(entry),
    'health.acceptLoss': ({ entry }) => health.acceptLoss(entry),
    'health.discard': ({ entry }) => health.discard(entry),
    'library.openFolder': async () => ({
      folder,
      shown: (await desktop?.show(folder)) ?? false,
    }),
    'library.move': () => (move ? move() : Promise.reject(noChooser())),
    'study.delete': async ref => {
      await library.expect(ref);
      return { savedAt: await health.deleteRecord(ref) };
    },
  };
}

function noChooser(): AppError {
  return new AppError(
    'unavailable',
    'The library can be moved in the desktop program, or with “collate move FOLDER” in a terminal while Collate is closed. Nothing was changed.',
  );
}
