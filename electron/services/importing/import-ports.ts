import type { ImportStage } from '../../../core/import/import-preview.ts';
import type { Collections } from '../collections.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { RunInTurn } from './few-at-a-time.ts';
import type { ReadSheet } from './import-files.ts';

/** What imports need from around them. */
export interface ImportPorts {
  /** Ids of all collections that there are, of those that cannot be read, too. */
  readonly takenIds: () => Promise<ReadonlySet<string>>;
  /** The collections that sheets can be added to. */
  readonly collections: Collections;
  /** The library's folder of collections. */
  readonly folder: string;
  /** The library's folder of what was added to collections. */
  readonly additionsFolder: string;
  /** Moves what is left of additions to a collection that is gone out of the way of a new one with its id. */
  readonly takeOutLeftovers: (id: string) => Promise<void>;
  /** What writes to the library's collections does so one after the other. */
  readonly inTurn: RunInTurn;
  /** Why the library may not be written to, or null. */
  readonly readOnlyReason: string | null;
  readonly read: ReadSheet;
  readonly embeddings: Embeddings;
  /** The bundled worker, or null to do its work in this thread. */
  readonly workerFile: string | null;
  readonly progress: (
    id: string,
    stage: ImportStage,
    done: number,
    of: number,
  ) => void;
}
