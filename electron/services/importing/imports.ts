import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/app-error.ts';
import { identifierOf } from '../../../core/import/identifier-of.ts';
import type {
  ImportPreview,
  ImportRepairs,
  ImportReport,
  ImportStage,
} from '../../../core/import/import-preview.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { ImportFiles, type ReadSheet } from './import-files.ts';
import { mergeImport } from './merge-import.ts';
import { nothingFound } from './nothing-found.ts';
import { previewFiles } from './preview-files.ts';
import { storeCollection } from './store-collection.ts';
import { understandFiles, type UnderstoodImport } from './understand-files.ts';

/** Imports that wait for their person; of more than these the one that was not looked at for longest is forgotten. */
const mostImports = 50;
/** Files that are read at the same time, each in a thread of its own. */
const mostReaders = 2;

/** What imports need from around them. */
export interface ImportPorts {
  /** Ids of all collections that there are, of those that cannot be read, too. */
  readonly takenIds: () => Promise<ReadonlySet<string>>;
  /** The library's folder of collections. */
  readonly folder: string;
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

interface OpenImport {
  readonly files: ImportFiles;
  /** Ids of files that cannot be taken apart. */
  readonly tooMuch: Set<string>;
  /** Set while it runs. */
  running: Promise<ImportReport> | null;
}

/** Imports that are being prepared or run. They live in memory: what is not run leaves no trace. */
export class Imports {
  readonly #ports: ImportPorts;
  readonly #read: ReadSheet;
  /** The one that was used last at the end. */
  readonly #open = new Map<string, OpenImport>();
  /** Ids of collections that are on their way. */
  readonly #promised = new Set<string>();
  /** What is written is written one after the other. */
  readonly #inTurn = fewAtATime(1);
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
    this.#open.set(id, {
      files: new ImportFiles(this.#read),
      tooMuch: new Set(),
      running: null,
    });
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

  async preview(id: string, repairs: ImportRepairs): Promise<ImportPreview> {
    const open = this.#of(id);
    const { files, understanding } = await this.#understand(id, open, repairs);
    return {
      files: previewFiles(files, understanding),
      questions: understanding.questions,
      unaligned: understanding.unaligned,
    };
  }

  /** Merges and stores; while it does, running it again waits for the same. @throws AppError as `import.run` of the contract */
  async run(
    id: string,
    title: string,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const { readOnlyReason } = this.#ports;
    const open = this.#of(id);
    if (readOnlyReason !== null)
      throw new AppError('read-only', readOnlyReason);
    open.running ??= this.#run(id, open, title, repairs).finally(() => {
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

  async #run(
    id: string,
    open: OpenImport,
    title: string,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const understood = await this.#understand(id, open, repairs);
    if (understood.understanding.questions.length === 0)
      throw nothingFound(understood.files);
    const taken = await this.#ports.takenIds();
    const collection = identifierOf(
      title,
      'collection',
      new Set([...taken, ...this.#promised]),
    );
    this.#promised.add(collection);
    try {
      const { signal } = open.files;
      const merged = await mergeImport({
        id: collection,
        title,
        ...understood,
        embeddings: this.#ports.embeddings,
        workerFile: this.#ports.workerFile,
        signal,
        progress: (done, of) => this.#tell(id, 'merging', done, of),
      });
      await this.#inTurn(() =>
        storeCollection(this.#ports.folder, merged, signal, (done, of) =>
          this.#tell(id, 'writing', done, of),
        ),
      );
      this.#open.delete(id);
      return merged.report;
    } finally {
      this.#promised.delete(collection);
    }
  }

  async #understand(
    id: string,
    { files, tooMuch }: OpenImport,
    repairs: ImportRepairs,
  ): Promise<UnderstoodImport> {
    const read = await files.readAll((done, of) =>
      this.#tell(id, 'reading', done, of),
    );
    this.#tell(id, 'understanding', 0, 1);
    const understood = await understandFiles(read, repairs, {
      workerFile: this.#ports.workerFile,
      signal: files.signal,
      tooMuch,
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
