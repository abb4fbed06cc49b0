import { AppError } from '../../core/app-error.ts';
import type { Saved } from '../../core/contract.ts';
import type { RichText } from '../../core/rich-text/rich-text.ts';
import { failureMessage } from '../host/call.ts';
import type { SaveState } from '../state/writing.ts';

/** What autosave needs from around it. */
export interface AutosavePorts {
  /** The text as it is now; asked for only when it is about to be saved. */
  readonly read: () => RichText;
  readonly save: (
    document: RichText,
    base: number,
  ) => Promise<Saved & { readonly revision: number }>;
  /** A durable save has happened. */
  readonly saved: (document: RichText, revision: number, at: string) => void;
  /** Every change of what is to be shown. */
  readonly show: (state: SaveState) => void;
  /** Runs something later; the returned function prevents it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Pause in typing after which the text is saved, in milliseconds. */
const pause = 400;
/** The longest that a change waits while the typing goes on. */
const longestWait = 1000;
/** Waits before trying again after a failure; the last one repeats. */
const retryWaits = [2000, 5000, 15_000, 30_000];

const nothing = (): void => undefined;

/**
 * Saves a text while it is being written. At any moment every change is saved, in flight, scheduled, or shown as not saved.
 * One save at a time; each is made from the revision of the one before. A conflict stops it until {@link resolve}.
 */
export class Autosave {
  readonly #ports: AutosavePorts;
  #base: number;
  #state: SaveState;
  #dirty = false;
  #stopped = false;
  #failures = 0;
  #running: Promise<void> | null = null;
  #cancelPause = nothing;
  #cancelDeadline: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;

  /** @param base revision on the disk from which the text was made; 0 when there is none */
  constructor(ports: AutosavePorts, base: number, state: SaveState) {
    this.#ports = ports;
    this.#base = base;
    this.#state = state;
  }

  get base(): number {
    return this.#base;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** True while some change is not on the disk. */
  get unsaved(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** The text has changed. Cheap: it is called at every key. */
  changed(): void {
    this.#dirty = true;
    if (this.#stopped || this.#cancelRetry !== null) return;
    if (this.#state.kind !== 'saving') this.#show({ kind: 'saving' });
    this.#schedule();
  }

  /** Saves at once what is not saved yet; resolves when it is durable or has failed visibly. */
  async flush(): Promise<void> {
    await this.#running;
    if (!this.#dirty || this.#stopped) return;
    await this.#start();
    // A change that was made during that save waits for no timer either.
    if (this.#dirty && this.#failures === 0) await this.flush();
  }

  /** Ends a conflict: the text goes on from another revision. */
  resolve(base: number, unsaved: boolean): void {
    this.#clear();
    this.#stopped = false;
    this.#failures = 0;
    this.#base = base;
    this.#dirty = unsaved;
  }

  /** Takes over a text that is on the disk already: nothing is left to save. */
  adopt(base: number, at: string | null): void {
    this.resolve(base, false);
    this.#show(at === null ? { kind: 'idle' } : { kind: 'saved', at });
  }

  #schedule(): void {
    if (this.#running !== null) return;
    this.#cancelPause();
    this.#cancelPause = this.#ports.later(() => void this.#start(), pause);
    this.#cancelDeadline ??= this.#ports.later(
      () => void this.#start(),
      longestWait,
    );
  }

  #start(): Promise<void> {
    this.#clear();
    this.#running ??= this.#save().finally(() => {
      this.#running = null;
      if (this.#dirty && !this.#stopped && this.#cancelRetry === null)
        this.#schedule();
    });
    return this.#running;
  }

  async #save(): Promise<void> {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#show({ kind: 'saving' });
    try {
      const document = this.#ports.read();
      const { revision, savedAt } = await this.#ports.save(
        document,
        this.#base,
      );
      this.#failures = 0;
      this.#base = revision;
      this.#ports.saved(document, revision, savedAt);
      if (!this.#dirty) this.#show({ kind: 'saved', at: savedAt });
    } catch (failure) {
      this.#fail(failure);
    }
  }

  #fail(failure: unknown): void {
    this.#dirty = true;
    const conflict = failure instanceof AppError && failure.code === 'conflict';
    this.#stopped = conflict;
    if (!conflict) {
      const wait = retryWaits[this.#failures] ?? retryWaits.at(-1) ?? 0;
      this.#cancelRetry = this.#ports.later(() => void this.#start(), wait);
    }
    this.#failures += 1;
    this.#show({ kind: 'failed', message: failureMessage(failure), conflict });
  }

  #clear(): void {
    this.#cancelPause();
    this.#cancelDeadline?.();
    this.#cancelRetry?.();
    this.#cancelPause = nothing;
    this.#cancelDeadline = null;
    this.#cancelRetry = null;
  }

  #show(state: SaveState): void {
    this.#state = state;
    this.#ports.show(state);
  }
}
