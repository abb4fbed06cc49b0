import type { Host } from '../../core/contract.ts';
import type { Collection, SourceId } from '../../core/collection/collection.ts';
import {
  noRepairs,
  type ImportPreview,
  type ImportRepairs,
  type ImportReport,
  type ImportStage,
} from '../../core/import/import-preview.ts';
import { createStore, type Store } from '../state/store.ts';
import type { RepairHistory } from './repair-history.ts';
import type { RepairOffer } from './repair-offer.ts';

/** A file on its way into an import. */
export interface DraftFile {
  /** Unique in this window. */
  readonly key: number;
  readonly name: string;
  /** Kept so that a cancelled import can be taken up again without asking for the files once more. */
  readonly blob: Blob;
  /** Its id in the import once it has been handed over. */
  readonly id: string | null;
  /** Share that has been handed over, 0 to 1. */
  readonly sent: number;
  /** Why it could not be handed over, as a sentence. */
  readonly failure: string | null;
}

/** How far a running import is. */
export interface ImportProgress {
  readonly stage: ImportStage;
  readonly done: number;
  readonly of: number;
}

/** Repairs that call questions by their numbers, which differ from one collection to another. */
export type NumberedRepairs = Pick<
  ImportRepairs,
  'prompts' | 'order' | 'assignments'
>;

/** An import from the first file to the report. */
export interface DraftState extends RepairHistory {
  readonly phase: 'preparing' | 'running' | 'done';
  readonly files: readonly DraftFile[];
  readonly preview: ImportPreview | null;
  /** True while the preview does not yet show all that is known. */
  readonly previewing: boolean;
  /** The same repair for lines that look like the one that was just repaired; null when there is nothing to offer. */
  readonly offer: RepairOffer | null;
  /** The collection that the sheets are added to; null for a new one. */
  readonly into: Collection | null;
  /** What was repaired by number for another place than `into`, by the id of the collection, or empty for a new one. */
  readonly setAside: Readonly<Record<string, NumberedRepairs>>;
  /** What the person calls a new collection, or null while the proposal stands. */
  readonly title: string | null;
  readonly progress: ImportProgress | null;
  readonly report: ImportReport | null;
  /** Sources that the import added to `into` or renewed there: undoing it withdraws them. */
  readonly added: readonly SourceId[];
  /** What went wrong last, as a sentence. */
  readonly failure: string | null;
  /** True when the program has forgotten the import: the files have to be handed over again. */
  readonly lost: boolean;
  /** What a gathering of files passed over, or what has just happened, as a sentence. */
  readonly remark: string | null;
}

/** An import and the host that it talks to. */
export interface ImportDraft {
  readonly host: Host;
  readonly store: Store<DraftState>;
  /** The services' name of the import, once it has been begun. */
  session: Promise<string> | null;
  /** Files are handed over one after the other. */
  queue: Promise<void>;
}

const firstState: DraftState = {
  phase: 'preparing',
  files: [],
  preview: null,
  previewing: false,
  repairs: noRepairs,
  past: [],
  future: [],
  offer: null,
  into: null,
  setAside: {},
  title: null,
  progress: null,
  report: null,
  added: [],
  failure: null,
  lost: false,
  remark: null,
};

export function createDraft(host: Host): ImportDraft {
  return {
    host,
    store: createStore(firstState),
    session: null,
    queue: Promise.resolve(),
  };
}
