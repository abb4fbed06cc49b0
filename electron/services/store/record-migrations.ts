import { AppError } from '../../../core/app-error.ts';
import { migratePayload, type Migrations } from './migrate-payload.ts';
import type { RecordKind } from './record-store.ts';

/** What lifting records to the present form needs. */
export interface RecordMigrationsOptions {
  readonly steps: Migrations;
  /** Newest payload schema of each kind. */
  readonly schemas: Partial<Record<RecordKind, number>>;
  /** Awaited once, before the first record of an older form is replaced. */
  readonly before: () => Promise<void>;
}

/** Lifts what was read to the present form, and sees to it that the old form is backed up before it is replaced. */
export class RecordMigrations {
  readonly #options: RecordMigrationsOptions;
  /** Records of an older form for which there is no way to the present one. */
  readonly #stuck = new Set<string>();
  #prepared: Promise<void> | null = null;

  constructor(options: RecordMigrationsOptions) {
    this.#options = options;
  }

  /** @throws AppError `damaged` if the form is too old, or the payload is not what its form promises */
  lift(kind: RecordKind, id: string, payload: unknown, schema: number) {
    const { steps, schemas } = this.#options;
    const newest = schemas[kind] ?? 1;
    if (schema >= newest) return payload;
    const key = `${kind}/${id}`;
    this.#stuck.delete(key);
    try {
      const lifted = migratePayload(steps[kind] ?? [], payload, schema, newest);
      this.#prepared ??= this.#options.before();
      // Whoever saves hears of it.
      this.#prepared.catch(() => undefined);
      return lifted;
    } catch (cause) {
      this.#stuck.add(key);
      throw new AppError('damaged', tooOld, { cause });
    }
  }

  /** Resolves when the record may be replaced. @throws AppError `read-only`, or why the backup could not be made */
  async ready(kind: RecordKind, id: string): Promise<void> {
    if (this.#stuck.has(`${kind}/${id}`))
      throw new AppError('read-only', tooOld);
    try {
      await this.#prepared;
    } catch (error) {
      this.#prepared = null;
      throw error;
    }
  }
}

const tooOld =
  'This was stored by another version of Collate in a form that this version cannot take over. The file is left as it is, and nothing is written over it. Install the version that wrote it, or restore a backup.';
