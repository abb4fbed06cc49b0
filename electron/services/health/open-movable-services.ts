import { AppError } from '../../../core/app-error.ts';
import type { HostEvent, Reply } from '../../../core/contract.ts';
import type { LibraryInfo } from '../../../core/library-problem.ts';
import type { MoveReport } from '../../../core/library-health/library-health.ts';
import { createServices } from '../create-services.ts';
import { logFailure } from '../log.ts';
import type { ServiceOptions, Services } from '../services.ts';
import {
  realFileOperations,
  type FileOperations,
} from '../store/file-operations.ts';
import { libraryAddress, noteMove } from './library-address.ts';
import { moveLibrary } from './move-library.ts';

/** What services need whose library can move. */
export interface MovableServicesOptions extends ServiceOptions {
  /** Where the program keeps its state, to note a move; null if there is none. */
  readonly stateFolder: string | null;
  /** The disk that a move works on. */
  readonly operations?: FileOperations;
}

/** How long a move waits for what is under way: milliseconds. */
const patience = 30_000;

/** Opens the library of a folder, wherever it was moved since. @throws AppError `unavailable` if it is not there */
export async function openMovableServices(
  options: MovableServicesOptions,
): Promise<Services> {
  const { libraryFolder, stateFolder } = options;
  const address = await libraryAddress(libraryFolder, stateFolder);
  const services = new MovableServices(options);
  await services.open(address);
  return services;
}

/** The services of a library that can move while they run: calls wait meanwhile, and listeners stay. */
class MovableServices implements Services {
  readonly #options: MovableServicesOptions;
  readonly #listeners = new Map<(event: HostEvent) => void, () => void>();
  #folder = '';
  #inner: Services | null = null;
  #moving: Promise<unknown> | null = null;
  #running = 0;

  constructor(options: MovableServicesOptions) {
    this.#options = options;
  }

  async open(folder: string): Promise<void> {
    const { desktop } = this.#options;
    this.#folder = folder;
    this.#inner = await createServices({
      ...this.#options,
      libraryFolder: folder,
      ...(desktop ? { moveLibrary: () => this.#move(desktop.choose) } : {}),
    });
    for (const listener of this.#listeners.keys())
      this.#listeners.set(listener, this.#inner.subscribe(listener));
  }

  async dispatch(
    channel: string,
    input: unknown,
    origin: string,
  ): Promise<Reply<unknown>> {
    while (this.#moving) await this.#moving;
    this.#running += 1;
    try {
      return await this.#opened().dispatch(channel, input, origin);
    } finally {
      this.#running -= 1;
    }
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.set(listener, this.#opened().subscribe(listener));
    return () => {
      this.#listeners.get(listener)?.();
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    await this.#moving;
    await this.#opened().close();
  }

  /** Runs within a call of its own. */
  async #move(
    choose: () => Promise<string | null>,
  ): Promise<MoveReport | null> {
    const to = await choose();
    if (to === null) return null;
    if (this.#moving) throw underWay();
    await this.#expectWritable();
    const moving = this.#moveTo(to);
    this.#moving = moving.catch(() => undefined);
    try {
      return await moving;
    } finally {
      this.#moving = null;
    }
  }

  async #moveTo(to: string): Promise<MoveReport> {
    await this.#othersFinished();
    const { now = () => new Date(), operations = realFileOperations } =
      this.#options;
    const from = this.#folder;
    await this.#opened().close();
    let folder = from;
    try {
      const report = await moveLibrary({ from, to, now: now(), operations });
      folder = report.folder;
      await this.#note(from, folder);
      return report;
    } finally {
      await this.open(folder);
      for (const listener of this.#listeners.keys())
        listener({ type: 'library-restored' });
    }
  }

  async #expectWritable(): Promise<void> {
    const reply = await this.#opened().dispatch('library.info', null, 'move');
    const info = reply.ok ? (reply.value as LibraryInfo) : null;
    if (info?.readOnly) throw new AppError('read-only', info.reason);
  }

  async #othersFinished(): Promise<void> {
    const end = Date.now() + patience;
    // One of those that run is the call that moves.
    while (this.#running > 1) {
      if (Date.now() > end) throw underWay();
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Only a courtesy: the old library says it too, as long as it is there. */
  async #note(from: string, to: string): Promise<void> {
    const { stateFolder, libraryFolder } = this.#options;
    if (stateFolder === null) return;
    try {
      await noteMove(stateFolder, from, to);
      await noteMove(stateFolder, libraryFolder, to);
    } catch (error) {
      logFailure('move', error);
    }
  }

  #opened(): Services {
    if (this.#inner) return this.#inner;
    throw new Error('opened before it is used');
  }
}

function underWay(): AppError {
  return new AppError(
    'unavailable',
    'Something else is still under way, so the library was not moved. Nothing was changed. Wait until it is done, then try again.',
  );
}
