import type { Adapter } from 'lowdb';
import { AppError } from '../../../core/app-error.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { LoadedRecord } from './load-record.ts';
import type { VersionMark } from './record-codec.ts';
import type { RecordDisk } from './record-disk.ts';
import { currentPath, type RecordPlace } from './record-place.ts';
import { conflictError, readError, saveError } from './store-errors.ts';
import type { SaveAnswer, SaveTask } from './save-record.ts';

/** What lowdb holds of a record: its payload as text, so that nobody can change it behind the store's back. */
export interface RecordContent {
  /** JSON; null if a newer program wrote it in a layout that is unknown here. */
  readonly text: string | null;
  readonly revision: number;
  readonly writtenAt: string;
  readonly readOnly: boolean;
  /** Version of the payload's shape, as it was read; of no account for a save, which writes that of today. */
  readonly schema?: number;
}

/** What has to be remembered of a record for as long as the library is open, even when its content is not. */
export interface RecordStanding {
  loaded: boolean;
  /** Versions that a save may replace. */
  ours: readonly VersionMark[];
  /** Highest revision seen or attempted; a number is spent once, even if the attempt fails. */
  highest: number;
  /** Highest revision of an attempt that failed: something of it may still come to light, so nothing else gets the number. */
  failed: number;
  attempts: number;
  /** Finished temporary files of saves that could not be completed. */
  leftovers: readonly string[];
  /** Where the loser of a conflict that is still open was kept. */
  keptCopy: string | null;
}

/** The standing of a record that nobody has looked at. */
export function unknownStanding(): RecordStanding {
  return {
    loaded: false,
    ours: [],
    highest: 0,
    failed: 0,
    attempts: 0,
    leftovers: [],
    keptCopy: null,
  };
}

/** What a checked file needs. */
export interface CheckedFileOptions {
  readonly disk: RecordDisk;
  readonly place: RecordPlace;
  /** Newest payload schema that this program understands; what it writes. */
  readonly schema: number;
  /** Folder for damaged files; null if nothing may be changed. */
  readonly quarantine: string | null;
  readonly now: () => Date;
  readonly standing: RecordStanding;
  readonly report: (findings: readonly Finding[]) => void;
}

/**
 * One record as lowdb's storage: `new Low(new CheckedFile(…), null)`. Reading recovers, writing resolves only when the
 * payload is durable. Calls must not overlap: the store runs those of one record one after the other.
 */
export class CheckedFile implements Adapter<RecordContent | null> {
  readonly #options: CheckedFileOptions;
  #content: RecordContent | null = null;
  #known: VersionMark | null = null;

  constructor(options: CheckedFileOptions) {
    this.#options = options;
  }

  /** What was last read or durably written. */
  get content(): RecordContent | null {
    return this.#content;
  }

  /** @throws AppError `unavailable` if a file exists and cannot be read */
  async read(): Promise<RecordContent | null> {
    const { report, standing } = this.#options;
    // What could not be read last time is looked at again, even if the current file is the same.
    const answer = await this.#load(standing.loaded ? this.#known : null);
    if (answer === null) return this.#content;
    await this.#adopt(answer);
    report(answer.findings);
    if (answer.version === null && answer.unreadable) throw readError('EACCES');
    const { readOnly, version } = answer;
    this.#known = readOnly ? null : (version?.mark ?? null);
    this.#content = version && {
      text: version.text,
      revision: version.mark.revision,
      writtenAt: version.writtenAt,
      schema: version.schema,
      readOnly,
    };
    return this.#content;
  }

  /** @throws AppError `disk-full`, `not-writable`, `read-only`, `conflict` */
  async write(content: RecordContent | null): Promise<void> {
    const { standing } = this.#options;
    const text = content?.text ?? null;
    if (!standing.loaded) await this.read();
    if (this.#content?.readOnly || text === null)
      throw new AppError(
        'read-only',
        'This cannot be changed because a file of it was written by a newer Collate or cannot be read. The file is left as it is. Install the newest version, or make the file readable, and open the library again.',
      );
    const { revision, writtenAt } = content as RecordContent;
    const asItWas = this.#comesBackAsItWas(revision);
    standing.highest = asItWas
      ? revision
      : Math.max(standing.highest, revision) + 1;
    const task = {
      ...this.#saveTask(text, standing.highest),
      ...(asItWas ? { writtenAt } : {}),
    };
    const answer = await this.#save(task);
    this.#options.report(answer.findings);
    this.#finish(task, answer);
  }

  /**
   * A version from a backup keeps its number where nothing is left of the record, no later number was given, and the number was
   * not spent by an attempt that failed.
   */
  #comesBackAsItWas(revision: number): boolean {
    const { highest, failed } = this.#options.standing;
    return this.#content === null && revision > failed && revision >= highest;
  }

  #saveTask(text: string, revision: number): SaveTask {
    const { standing, place, schema, now, quarantine } = this.#options;
    if (quarantine === null)
      throw new Error('A store that may not repair must not write either.');
    const writtenAt = now().toISOString();
    standing.attempts += 1;
    return {
      task: 'save',
      place,
      text,
      schema,
      revision,
      attempt: standing.attempts,
      writtenAt,
      ours: standing.ours,
      leftovers: standing.leftovers,
      keptCopy: standing.keptCopy,
      aside: false,
      quarantine: { folder: quarantine, now: writtenAt },
    };
  }

  async #save(task: SaveTask): Promise<SaveAnswer> {
    try {
      return await this.#options.disk.run(task);
    } catch (error) {
      // The thread died in the middle: anything may have happened, so the next save looks first.
      this.#known = null;
      this.#options.standing.loaded = false;
      this.#options.standing.failed = task.revision;
      throw saveError('UNKNOWN', error);
    }
  }

  #finish(task: SaveTask, answer: SaveAnswer): void {
    const { standing } = this.#options;
    const { revision, writtenAt, text } = task;
    if (answer.outcome === 'saved') {
      standing.ours = [answer.mark];
      standing.leftovers = [];
      standing.keptCopy = null;
      this.#known = answer.mark;
      const { schema } = task;
      this.#content = { text, revision, writtenAt, schema, readOnly: false };
      return;
    }
    this.#known = null;
    standing.failed = revision;
    if (answer.outcome === 'conflict') {
      standing.keptCopy = answer.keptCopy;
      const inUse = null;
      const file = answer.keptCopy;
      this.#options.report([
        { what: 'kept-copy', file, quarantined: null, inUse },
      ]);
      throw conflictError();
    }
    const { leftover, inPlace, mark } = answer;
    if (leftover !== null || inPlace) standing.ours = [...standing.ours, mark];
    if (leftover !== null) standing.leftovers = [leftover];
    throw saveError(answer.error);
  }

  /** Null if nothing has changed since the last reading. */
  async #load(known: VersionMark | null): Promise<LoadedRecord | null> {
    const { disk, place, schema, quarantine, now } = this.#options;
    const instant = now().toISOString();
    const aside =
      quarantine === null ? null : { folder: quarantine, now: instant };
    const answer = await disk
      .run({ task: 'load', place, schema, quarantine: aside, known })
      .catch((error: unknown) => {
        throw readError('UNKNOWN', error);
      });
    if (answer.outcome === 'failed') throw readError(answer.error);
    return answer.outcome === 'unchanged' ? null : answer;
  }

  /** What cannot be read now says nothing about whose version it is: it is looked at again before the next save. */
  async #adopt(answer: LoadedRecord): Promise<void> {
    const { standing } = this.#options;
    standing.highest = Math.max(standing.highest, answer.highest);
    standing.loaded &&= !answer.unreadable;
    if (answer.unreadable) return;
    await this.#keepIfReplaced(answer);
    standing.loaded = true;
    standing.ours = answer.ours;
    standing.keptCopy = null;
    standing.leftovers = [];
  }

  /** A version that was in use here and was replaced from outside is kept beside the new one, as long as it is known. */
  async #keepIfReplaced(answer: LoadedRecord): Promise<void> {
    const { standing, quarantine, place, report } = this.#options;
    const { ours, loaded } = standing;
    const isOurs = ours.some(mark => mark.line === answer.version?.mark.line);
    if (!loaded || quarantine === null || ours.length === 0 || isOurs) return;
    const inUse = answer.version?.writtenAt ?? null;
    const tell = (what: FindingKind, file: string) => {
      report([{ what, file, quarantined: null, inUse }]);
    };
    if (answer.version) tell('changed-outside', currentPath(place));
    const copy = await this.#keepContent();
    if (copy !== null) tell('kept-copy', copy);
  }

  /** Unless a save that met the change has left a newer copy already. */
  async #keepContent(): Promise<string | null> {
    const { standing, disk } = this.#options;
    const before = this.#content;
    if (standing.keptCopy !== null || !before?.text || before.readOnly)
      return null;
    const task = this.#saveTask(before.text, before.revision);
    const { writtenAt, schema = task.schema } = before;
    const kept = await disk.run({ ...task, writtenAt, schema, aside: true });
    return kept.outcome === 'conflict' ? kept.keptCopy : null;
  }
}
