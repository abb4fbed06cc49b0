import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/app-error.ts';
import { identifierOf } from '../../../core/import/identifier-of.ts';
import type {
  ImportPreview,
  ImportRepairs,
  ImportReport,
  ImportStage,
} from '../../../core/import/import-preview.ts';
import type {
  ImportLine,
  LikeLines,
} from '../../../core/import/learned-repairs.ts';
import { referenceQuestions } from '../../../core/import/reference-questions.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import {
  answeredNothing,
  importTarget,
  isUnchanged,
  openTarget,
  type OpenedTarget,
} from './addition-target.ts';
import type { ImportSurroundings } from './compare-points.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { findLikeLines } from './find-like-lines.ts';
import type { ReadSheet } from './import-files.ts';
import type { ImportPorts } from './import-ports.ts';
import { inTurnUnlessCancelled } from './in-turn-unless-cancelled.ts';
import { mergeAdditions } from './merge-additions.ts';
import { mergeImport } from './merge-import.ts';
import { nothingFound } from './nothing-found.ts';
import { openImport, type OpenImport } from './open-import.ts';
import { previewFiles } from './preview-files.ts';
import { storeAdditions, type AdditionsToStore } from './store-additions.ts';
import { storeCollection } from './store-collection.ts';
import { stopIfAsked } from './store-folder.ts';
import { understandFiles, type UnderstoodImport } from './understand-files.ts';

/** Imports that wait for their person; of more than these the one that was not looked at for longest is forgotten. */
const mostImports = 50;
/** Files that are read at the same time, each in a thread of its own. */
const mostReaders = 2;

/** Where an import goes. */
export interface ImportPlace {
  /** Id of a collection that is there, or null for a new one. */
  readonly into: string | null;
  /** Of a new collection. */
  readonly title: string;
}

/** Imports that are being prepared or run. They live in memory: what is not run leaves no trace. */
export class Imports {
  readonly #ports: ImportPorts;
  readonly #read: ReadSheet;
  /** The one that was used last at the end. */
  readonly #open = new Map<string, OpenImport>();
  /** Ids of collections that are on their way. */
  readonly #promised = new Set<string>();
  /** Imports into one collection follow each other: each finds its places in what the one before left. */
  readonly #intoInTurn = new KeyedQueue();
  #closed = false;

  constructor(ports: ImportPorts) {
    this.#ports = ports;
    const inTurn = fewAtATime(mostReaders);
    this.#read = (name, bytes, signal) =>
      inTurn(() => ports.read(name, bytes, signal));
  }

  begin(): string {
    if (this.#closed) throw gone();
    if (this.#open.size >= mostImports) {
      const idle = [...this.#open].find(([, { running }]) => running === null);
      if (idle) this.cancel(idle[0]);
    }
    const id = randomUUID();
    this.#open.set(id, openImport(this.#read));
    return id;
  }

  /** A piece of a file. @returns the file's id */
  add(id: string, name: string, bytes: Uint8Array, last: boolean): string {
    return this.#of(id).files.add(name, bytes, last);
  }

  remove(id: string, file: string): void {
    this.#of(id).files.remove(file);
  }

  /** Stops what runs, and forgets the files. */
  cancel(id: string): void {
    this.#open.get(id)?.files.cancel();
    this.#open.delete(id);
  }

  /** @param into id of the collection that the sheets come to, or null for a new one */
  async preview(
    id: string,
    into: string | null,
    repairs: ImportRepairs,
  ): Promise<ImportPreview> {
    const open = this.#of(id);
    const target = into === null ? null : await this.#target(open, into);
    const understood = await this.#understand(id, open, repairs, target);
    const { files, understanding } = understood;
    return {
      files: previewFiles(files, understanding),
      questions: understanding.questions,
      into: target && importTarget(target, understood),
      unaligned: understanding.unaligned,
    };
  }

  /** The lines that look like one that was repaired; see `import.like` of the contract. */
  async like(
    id: string,
    repairs: ImportRepairs,
    repaired: ImportLine,
  ): Promise<LikeLines> {
    const { files, tooMuch } = this.#of(id);
    const read = await files.readAll(() => undefined);
    return findLikeLines(read, repairs, repaired, {
      workerFile: this.#ports.workerFile,
      signal: files.signal,
      tooMuch,
    });
  }

  /** Merges and stores; while it does, running it again waits for the same. @throws AppError as `import.run` of the contract */
  async run(
    id: string,
    place: ImportPlace,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const { readOnlyReason } = this.#ports;
    const open = this.#of(id);
    if (readOnlyReason !== null)
      throw new AppError('read-only', readOnlyReason);
    const { into } = place;
    open.running ??= (
      into === null
        ? this.#runNew(id, open, place.title, repairs)
        : inTurnUnlessCancelled(this.#intoInTurn, into, open.files.signal, () =>
            this.#runInto(id, open, into, repairs),
          )
    ).finally(() => {
      open.running = null;
    });
    return open.running;
  }

  /** Cancels everything, and waits until nothing is written any more. */
  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#open.values()].map(open => open.running);
    for (const id of this.#open.keys()) this.cancel(id);
    await Promise.allSettled(running);
  }

  async #runNew(
    id: string,
    open: OpenImport,
    title: string,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const { folder, inTurn, takenIds, takeOutLeftovers } = this.#ports;
    const understood = await this.#understand(id, open, repairs, null);
    if (understood.understanding.questions.length === 0)
      throw nothingFound(understood.files);
    const taken = await takenIds();
    const collection = identifierOf(
      title,
      'collection',
      new Set([...taken, ...this.#promised]),
    );
    this.#promised.add(collection);
    try {
      const name = { id: collection, title };
      const around = this.#around(id, open);
      const merged = await mergeImport(name, understood, around);
      await inTurn(async () => {
        await takeOutLeftovers(collection);
        await storeCollection(folder, merged, around.signal, (done, of) =>
          this.#tell(id, 'writing', done, of),
        );
      });
      this.#open.delete(id);
      return merged.report;
    } finally {
      this.#promised.delete(collection);
    }
  }

  async #runInto(
    id: string,
    open: OpenImport,
    into: string,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const { signal } = open.files;
    for (;;) {
      stopIfAsked(signal);
      const target = await this.#target(open, into);
      const understood = await this.#understand(id, open, repairs, target);
      if (understood.understanding.questions.length === 0)
        throw nothingFound(
          understood.files,
          answeredNothing(target, understood),
        );
      const around = this.#around(id, open);
      const merged = await mergeAdditions(target, understood, around);
      if (await this.#store(id, target, merged, signal)) {
        this.#open.delete(id);
        return merged.report;
      }
    }
  }

  /** False when the collection has changed meanwhile: then places must be found in what it is now. */
  #store(
    id: string,
    target: OpenedTarget,
    given: AdditionsToStore,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { additionsFolder, collections, inTurn } = this.#ports;
    const into = target.collection.id;
    return inTurn(async () => {
      if (!(await isUnchanged(collections, target))) return false;
      await storeAdditions(additionsFolder, into, given, signal, (done, of) =>
        this.#tell(id, 'writing', done, of),
      );
      collections.forget(into);
      return true;
    });
  }

  async #target(open: OpenImport, into: string): Promise<OpenedTarget> {
    const { collections } = this.#ports;
    const target = await openTarget(collections, into, open.target);
    open.target = target;
    return target;
  }

  #around(id: string, { files }: OpenImport): ImportSurroundings {
    return {
      embeddings: this.#ports.embeddings,
      workerFile: this.#ports.workerFile,
      signal: files.signal,
      progress: (...step) => this.#tell(id, ...step),
    };
  }

  async #understand(
    id: string,
    { files, tooMuch }: OpenImport,
    repairs: ImportRepairs,
    target: OpenedTarget | null,
  ): Promise<UnderstoodImport> {
    const read = await files.readAll((done, of) =>
      this.#tell(id, 'reading', done, of),
    );
    this.#tell(id, 'understanding', 0, 1);
    const understood = await understandFiles(read, repairs, {
      workerFile: this.#ports.workerFile,
      signal: files.signal,
      tooMuch,
      reference:
        target && referenceQuestions(target.collection, target.contents),
    });
    this.#tell(id, 'understanding', 1, 1);
    return understood;
  }

  #of(id: string): OpenImport {
    const open = this.#open.get(id);
    if (!open) throw gone();
    this.#open.delete(id);
    this.#open.set(id, open);
    return open;
  }

  #tell(id: string, stage: ImportStage, done: number, of: number): void {
    this.#ports.progress(id, stage, done, of);
  }
}

function gone(): AppError {
  return new AppError(
    'not-found',
    'This import is not open any more. Nothing of it was kept. Choose the files again.',
  );
}
