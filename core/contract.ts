import type { ErrorCode } from './app-error.ts';
import type { Annotation } from './annotation/annotation.ts';
import type { BackupStage } from './backup/backup.ts';
import type { BackupCalls } from './backup/backup-calls.ts';
import type {
  Collection,
  CollectionId,
  QuestionContent,
  QuestionEntry,
  QuestionId,
  SourceId,
  TextId,
} from './collection/collection.ts';
import type { SourceEntry } from './collection/source-entry.ts';
import type { CommandId } from './commands/commands.ts';
import type { ExportChoices, ExportResult } from './export/export-choices.ts';
import type {
  ImportPreview,
  ImportRepairs,
  ImportReport,
  ImportStage,
} from './import/import-preview.ts';
import type { ImportLine, LikeLines } from './import/learned-repairs.ts';
import type {
  HealthComparison,
  HealthReport,
  KeptVersion,
  MoveReport,
} from './library-health/library-health.ts';
import type { LibraryInfo, LibraryProblem } from './library-problem.ts';
import type { MaybeSame, MergeExplanation } from './merge/merge-input.ts';
import type { QuestionPlace, ReadingPlace } from './study/reading-place.ts';
import type { RichText } from './rich-text/rich-text.ts';
import type { SearchKind, SearchResults } from './search/search-hit.ts';
import type { Settings } from './study/settings.ts';
import type { StudyChange } from './study/study-change.ts';
import type {
  AnswerVersion,
  MyAnswer,
  QuestionStatus,
  StudyRecord,
} from './study/study-record.ts';

/** A collection as the switcher lists it. */
export interface CollectionSummary {
  readonly id: CollectionId;
  readonly title: string;
  readonly questions: number;
  readonly sources: number;
  readonly bundled: boolean;
}

/** Everything the first screen needs, in one round trip. */
export interface Opening {
  readonly collections: readonly CollectionSummary[];
  readonly settings: Settings;
  readonly place: ReadingPlace;
  readonly library: LibraryInfo;
  /** Collection and question to show first, already loaded; null when there is no readable collection. */
  readonly open: {
    readonly collection: Collection;
    readonly question: OpenQuestion;
  } | null;
}

/** A question with its answers and the person's record of it. */
export interface OpenQuestion {
  readonly entry: QuestionEntry;
  /** Null when the question's file is damaged or missing; then `problem` says so. */
  readonly content: QuestionContent | null;
  readonly problem: string | null;
  readonly record: StudyRecord;
  /** True when the record may not be changed: locked library, newer schema, unreadable file. */
  readonly readOnly: boolean;
}

/** Where a person is with a question, for the list. */
export interface QuestionProgress {
  readonly question: QuestionId;
  readonly status: QuestionStatus;
  readonly annotations: number;
  readonly notes: number;
  readonly covered: number;
  readonly touched: number;
  readonly points: number;
}

/** A note or highlight with what it takes to show it away from its passage. */
export interface NoteEntry {
  readonly collection: CollectionId;
  readonly question: QuestionId;
  readonly number: number;
  readonly prompt: string;
  readonly topic: string;
  /** Number and label of the merged point it stands on, or null if that point is gone. */
  readonly point: { readonly number: number; readonly label: string } | null;
  readonly annotation: Annotation;
}

/** A durable save has happened: the only ground for showing "Saved". */
export interface Saved {
  /** ISO 8601 instant, UTC. */
  readonly savedAt: string;
}

/** Why the points of a question are merged as they are. Ids are those of the question's points. */
export interface MergeReasons {
  /** Name of the engine and setting that scored, and whether vectors were used. */
  readonly engine: string;
  /** One a point, in the order of the answers. */
  readonly explanations: readonly MergeExplanation[];
  /** Pairs of merged points that may be the same and about which no correction has decided, the best first. */
  readonly maybe: readonly MaybeSame[];
}

/** Which question a call is about. */
export interface QuestionRef {
  readonly collection: CollectionId;
  readonly question: QuestionId;
}

/** Which entry of the health report a call is about. */
export interface HealthRef {
  readonly entry: string;
}

/**
 * Every request that crosses the process boundary: its input and its output. Both hosts, the parsers and the handlers are
 * derived from it; a failure comes back as data (see {@link Reply}).
 */
export interface Calls extends BackupCalls {
  /** The first screen. Never fails for damage of single files: those are listed in `library.problems`. */
  'app.open': { in: null; out: Opening };
  /** A collection's index. Errors: `not-found`, `damaged`. */
  'collection.open': {
    in: { readonly collection: CollectionId };
    out: Collection;
  };
  /** Status and coverage of every question of a collection, for the list. */
  'collection.progress': {
    in: { readonly collection: CollectionId };
    out: readonly QuestionProgress[];
  };
  /** One question with answers, merged points and the person's record. Errors: `not-found`. */
  'question.open': { in: QuestionRef; out: OpenQuestion };
  /**
   * Applies changes to a question's record in order and saves it durably before replying.
   * Errors: `conflict` when a change names something that is not there, `read-only`, `disk-full`, `not-writable`.
   */
  'study.change': {
    in: QuestionRef & { readonly changes: readonly StudyChange[] };
    out: Saved;
  };
  /**
   * Saves my answer. `base` is the revision the text was made from (0 for the first); if another window has saved since,
   * the error is `conflict`, and nothing is replaced. Other errors as `study.change`.
   */
  'answer.save': {
    in: QuestionRef & { readonly base: number; readonly document: RichText };
    out: Saved & { readonly revision: number };
  };
  /** Keeps the text that lost a conflict as a version, so that no window's words are lost. */
  'answer.keep': {
    in: QuestionRef & { readonly document: RichText };
    out: Saved;
  };
  /** Earlier states of my answer, newest first. */
  'answer.versions': { in: QuestionRef; out: readonly AnswerVersion[] };
  /** Brings an earlier state back; the present state is kept as a version first. Errors: `not-found`. */
  'answer.restore': {
    in: QuestionRef & { readonly version: string };
    out: Saved & { readonly answer: MyAnswer };
  };
  /** Adds an image to the library; the same bytes give the same id. Errors: `too-large`, `invalid-input`. */
  'image.add': {
    in: { readonly mediaType: string; readonly base64: string };
    out: { readonly image: string };
  };
  /** The bytes of an image of the library. Errors: `not-found`. */
  'image.read': {
    in: { readonly image: string };
    out: { readonly mediaType: string; readonly base64: string };
  };
  /** All annotations of all collections, in reading order. */
  'notes.list': { in: null; out: readonly NoteEntry[] };
  /** Ranked results, at most `limit` (1–100). An empty query has no results. */
  'search.query': {
    in: {
      readonly query: string;
      readonly limit: number;
      readonly collection: CollectionId | null;
      readonly kinds: readonly SearchKind[];
    };
    out: SearchResults;
  };
  /** Builds Markdown; writes nothing. Errors: `not-found`. */
  'export.markdown': { in: ExportChoices; out: ExportResult };
  /** Opens an import, which collects files until it is run or cancelled. It is forgotten with the program. */
  'import.begin': { in: null; out: { readonly import: string } };
  /**
   * Hands over a file, or the next piece of it (pieces of one name follow each other; `last` ends it). A file that cannot
   * be read is no error: the preview says why it was refused. Errors: `not-found`, `too-large` for the import as a whole.
   */
  'import.add': {
    in: {
      readonly import: string;
      readonly name: string;
      readonly base64: string;
      readonly last: boolean;
    };
    out: { readonly file: string };
  };
  /** Takes a file back, also one of which pieces are still to come. Errors: `not-found`. */
  'import.remove': {
    in: { readonly import: string; readonly file: string };
    out: null;
  };
  /**
   * What would be imported; writes nothing. `into` names a collection that the sheets are added to, and is null for a new
   * one. Errors: `not-found`, `cancelled`, `too-large` as in `import.run`.
   */
  'import.preview': {
    in: {
      readonly import: string;
      readonly into: CollectionId | null;
      readonly repairs: ImportRepairs;
    };
    out: ImportPreview;
  };
  /**
   * The lines of all files that look like a line that a person repaired and were taken for the same: the same repair may be
   * meant for them. `repairs` are those before. Writes nothing. Errors as `import.preview`.
   */
  'import.like': {
    in: ImportLine & {
      readonly import: string;
      readonly repairs: ImportRepairs;
    };
    out: LikeLines;
  };
  /**
   * Merges and stores a new collection, or adds the sheets to the one that `into` names: then nothing that is there is moved,
   * a sheet whose title the collection knows takes the place of its former state, and the report tells what changed. All of
   * it or nothing; tells of its progress (see {@link HostEvent}).
   * Errors: `not-found`, `invalid-input` when there is no question in it, `too-large` when all files together are more than
   * can be taken apart, `cancelled`, `read-only`, `disk-full`, `not-writable`.
   */
  'import.run': {
    in: {
      readonly import: string;
      readonly into: CollectionId | null;
      /** Title of a new collection; of no account for one that exists. */
      readonly title: string;
      readonly repairs: ImportRepairs;
    };
    out: ImportReport;
  };
  /** Ends an import, and stops it if it runs. Nothing of it stays. */
  'import.cancel': { in: { readonly import: string }; out: null };
  /**
   * Takes an imported collection out of the library again. The person's records of it stay and are there again when it is
   * imported once more. Errors: `not-found`, `read-only` for a bundled collection.
   */
  'collection.remove': {
    in: { readonly collection: CollectionId };
    out: readonly CollectionSummary[];
  };
  /** The sources of a collection in the order of their letters, with what each says. Errors: `not-found`, `damaged`. */
  'source.list': {
    in: { readonly collection: CollectionId };
    out: readonly SourceEntry[];
  };
  /**
   * Takes back the last addition or renewal of a source: the collection is as it was before that import. Errors: `not-found`
   * when the source was not added to the collection afterwards, `read-only`, `not-writable`.
   */
  'source.withdraw': {
    in: { readonly collection: CollectionId; readonly source: SourceId };
    out: null;
  };
  /**
   * Why the points of a question are merged as they are, corrections included, and which merged points may be the same. Takes
   * a second or two at first, because all points of the question are looked at. Errors: `not-found`, `damaged`, `too-large`.
   */
  'merge.explain': { in: QuestionRef; out: MergeReasons };
  /**
   * How a question would be merged with more or less trust: 0.5 is as it is in the collection, less parts merged points, more
   * joins them. Nothing is stored; a `grouping` correction does that. Errors as `merge.explain`.
   */
  'merge.trust': {
    in: QuestionRef & { readonly trust: number };
    out: { readonly groups: readonly (readonly TextId[])[] };
  };
  /** The collections as they are now. */
  'collection.list': { in: null; out: readonly CollectionSummary[] };
  /** Replaces the given preferences and saves them durably. */
  'settings.change': { in: Partial<Settings>; out: Settings };
  /** Remembers the open question and the place in it. */
  'place.remember': { in: QuestionRef & QuestionPlace; out: Saved };
  /** The library's folder and its problems, as they are now. */
  'library.info': { in: null; out: LibraryInfo };
  /**
   * Shows the library's folder in the system's file manager. Where the program has none, as in a browser, `shown` is false and
   * the page tells the path.
   */
  'library.openFolder': {
    in: null;
    out: { readonly folder: string; readonly shown: boolean };
  };
  /**
   * Lets the person choose an empty folder, copies the library there, checks every file of the copy, and uses it from then on;
   * the old folder stays as it is. Other calls wait meanwhile. Null when the person chose nothing. Until the copy is complete
   * the old library is in use, whatever happens. Errors: `unavailable` where there is no window to choose in, `invalid-input`
   * for a folder that will not do, `damaged` when the copy did not read back right, `read-only`, `disk-full`, `not-writable`.
   */
  'library.move': { in: null; out: MoveReport | null };
  /** What is known about the library's files. Reads names and what was set aside, not every record. */
  'health.report': { in: null; out: HealthReport };
  /** Reads every record, sets aside what is damaged, and reports. Takes a second for some thousand records. */
  'health.check': { in: null; out: HealthReport };
  /** What an entry of the report says, beside what is in use. Errors: `not-found`, `unavailable`. */
  'health.compare': { in: HealthRef; out: HealthComparison };
  /**
   * Decides a conflict. The version that does not go on is moved to the trash.
   * Errors: `not-found`, `invalid-input` for what the entry does not offer, `conflict`, and as `study.change`.
   */
  'health.resolve': {
    in: HealthRef & { readonly keep: KeptVersion };
    out: HealthReport;
  };
  /**
   * Takes something back out of the trash; the state before it is in a backup. Errors: `not-found`, `conflict` when something
   * else is in its place, `damaged`, and as `study.change`.
   */
  'health.restoreDeleted': { in: HealthRef; out: HealthReport };
  /**
   * Brings a missing record back from the latest backup that has it, and changes nothing else. Errors: `not-found`, and as
   * `backup.restore`.
   */
  'health.restoreMissing': { in: HealthRef; out: HealthReport };
  /** Goes on without a missing record, which is empty from then on. Errors: `not-found`, and as `study.change`. */
  'health.acceptLoss': { in: HealthRef; out: HealthReport };
  /**
   * Deletes a file of the quarantine for good. Errors: `not-found`, `not-writable`, `read-only`; `conflict` for one that was set
   * aside less than 90 days ago.
   */
  'health.discard': { in: HealthRef; out: HealthReport };
  /**
   * Moves everything that the person made of a question to the trash, but for the earlier versions of my answer, which stay.
   * Errors: `not-found`, and as `study.change`.
   */
  'study.delete': { in: QuestionRef; out: Saved };
}

/** Name of a call. */
export type Channel = keyof Calls;
/** Input of a call. */
export type Input<C extends Channel> = Calls[C]['in'];
/** Output of a call. */
export type Output<C extends Channel> = Calls[C]['out'];

/** The reply to a call: failure is data, because an exception loses its code on the way between processes. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** One handler per call. Handlers may throw `AppError`; `dispatch` turns that into a {@link Reply}. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>>;
};

/** News from the services, to every window. */
export type HostEvent =
  | {
      /** A record was saved. Hosts leave out of a window's news what it did itself, which `origin` tells. */
      readonly type: 'study-changed';
      readonly collection: CollectionId;
      readonly question: QuestionId;
      readonly origin: string;
    }
  | {
      readonly type: 'settings-changed';
      readonly settings: Settings;
      /** The window that changed them. */
      readonly origin: string;
    }
  | { readonly type: 'search-ready' }
  /**
   * Something was brought back from a backup or the trash, a conflict was decided, or the library was moved: whatever is on the
   * screen may be another now. Told to every window.
   */
  | { readonly type: 'library-restored' }
  /** A collection was imported or taken out. */
  | {
      readonly type: 'collections-changed';
      readonly collections: readonly CollectionSummary[];
    }
  | {
      readonly type: 'import-progress';
      readonly import: string;
      readonly stage: ImportStage;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly type: 'backup-progress';
      readonly work: string;
      readonly stage: BackupStage;
      readonly done: number;
      readonly of: number;
    }
  | { readonly type: 'problem'; readonly problem: LibraryProblem }
  /** A command was chosen in the native menu. */
  | { readonly type: 'command'; readonly command: CommandId }
  /** The program went out of reach, or is there again; after the latter, news may have been missed. */
  | { readonly type: 'connection'; readonly connected: boolean };

/** Outcome of offering files to be saved: where they went in words, or null when the person cancelled. */
export interface SaveOutcome {
  readonly saved: string | null;
}

/** What the renderer needs from the program around it. Electron's preload object is one; a loopback client is the other. */
export interface Host {
  invoke<C extends Channel>(
    channel: C,
    input: Input<C>,
  ): Promise<Reply<Output<C>>>;
  /** Hears {@link HostEvent}s, those of its own saves left out, until the returned function is called. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Lets the person choose where exported files go. The page proposes a name, never a path. */
  saveExport(result: ExportResult): Promise<Reply<SaveOutcome>>;
  /** True when {@link Host.openExternal} shows the address in full and asks; otherwise the page does that before it calls. */
  readonly asksBeforeOpening: boolean;
  /** Opens an `https:`, `http:` or `mailto:` address outside; false when refused. */
  openExternal(address: string): Promise<boolean>;
  /** Called when the window is about to close; the host waits for the promise, within a bounded time. */
  onBeforeClose(flush: () => Promise<void>): () => void;
}
