import { realFileOperations, type FileOperations } from './file-operations.ts';

/** Error names that an operation may fail with. */
export const errorKinds = [
  'ENOSPC',
  'EIO',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'EMFILE',
  'EINTR',
  'ENOENT',
] as const;
/** Ways in which the n-th operation goes wrong. The last two concern writes only. */
export const faultKinds = [
  ...errorKinds,
  'die-before',
  'die-after',
  'torn',
  'short',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Counted from 0 over all operations. */
  readonly at: number;
  /** True if the same operation keeps failing from then on. */
  readonly lasts: boolean;
}

type Name = Exclude<keyof FileOperations, 'pause'>;

/** The real disk until the fault; after a death every operation fails, as for a process that is gone. */
export class FaultyOperations {
  readonly operations: FileOperations;
  count = 0;
  /** Names of the operations in the order in which they were called. */
  readonly calls: Name[] = [];
  readonly #faults: readonly Fault[];
  #isDead = false;

  constructor(...faults: readonly Fault[]) {
    this.#faults = faults;
    const wrap = <N extends Name>(name: N): FileOperations[N] =>
      ((...input: unknown[]) => this.#call(name, input)) as FileOperations[N];
    this.operations = {
      list: wrap('list'),
      read: wrap('read'),
      create: wrap('create'),
      write: wrap('write'),
      sync: wrap('sync'),
      close: wrap('close'),
      rename: wrap('rename'),
      remove: wrap('remove'),
      makeFolder: wrap('makeFolder'),
      syncFolder: wrap('syncFolder'),
      pause: () => undefined,
    };
  }

  #call(name: Name, input: unknown[]): unknown {
    if (this.#isDead) throw failure('DEAD');
    const at = this.count++;
    this.calls.push(name);
    const fault = this.#faults.find(
      each =>
        each.at === at ||
        (each.lasts && each.at < at && this.calls[each.at] === name),
    );
    const run = (changed = input) =>
      (realFileOperations[name] as (...all: unknown[]) => unknown)(...changed);
    return fault ? this.#fail(fault.kind, name, input, run) : run();
  }

  #fail(
    kind: FaultKind,
    name: Name,
    input: unknown[],
    run: (changed?: unknown[]) => unknown,
  ): unknown {
    if (kind === 'short' || kind === 'torn') {
      if (name !== 'write') return run();
      const [file, bytes, from] = input as [number, Uint8Array, number];
      const half = from + Math.max(1, (bytes.length - from) >> 1);
      const count = run([file, bytes.subarray(0, half), from]);
      if (kind === 'short') return count;
    }
    if (kind === 'die-after') run();
    if (kind.startsWith('die') || kind === 'torn') {
      this.#isDead = true;
      throw failure('DEAD');
    }
    throw failure(kind);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
