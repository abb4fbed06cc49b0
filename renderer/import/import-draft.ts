import type { Host } from '../../core/contract.ts';
import {
  noRepairs,
  type ImportPreview,
  type ImportRepairs,
  type ImportReport,
  type ImportStage,
} from '../../core/import/import-preview.ts';
import { createStore, type Store } from '../state/store.ts';

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

/** An import from the first file to the report. */
export interface DraftState {
  readonly phase: 'preparing' | 'running' | 'done';
  readonly files: readonly DraftFile[];
  readonly preview: ImportPreview | null;
  /** True while the preview does not yet show all that is known. */
  readonly previewing: boolean;
  readonly repairs: ImportRepairs;
  /** The repairs as they were before each of them, the oldest first. */
  readonly undoable: readonly ImportRepairs[];
  /** What the person calls the collection, or null while the proposal stands. */
  readonly title: string | null;
  readonly progress: ImportProgress | null;
  readonly report: ImportReport | null;
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
  undoable: [],
  title: null,
  progress: null,
  report: null,
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
