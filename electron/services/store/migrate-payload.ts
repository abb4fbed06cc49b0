import type { RecordKind } from './record-store.ts';

/** One step from a payload schema to the next. Pure; keeps every field that it does not know. */
export interface Migration {
  /** The schema that it takes; it gives the one above. */
  readonly from: number;
  readonly migrate: (payload: unknown) => unknown;
}

/** The steps of each kind; a kind that was never changed has none. */
export type Migrations = Partial<Record<RecordKind, readonly Migration[]>>;

/**
 * Every step that there ever was. A new schema adds one here, raises the kind's number in {@link currentSchemas} and adds a
 * file of the new form to `past-record-files.fixture.ts`.
 */
export const migrations: Migrations = {};

/** What this program writes. */
export const currentSchemas: Readonly<Record<RecordKind, number>> = {
  study: 1,
  versions: 1,
  settings: 1,
  place: 1,
};

/** No step leads from a stored form to the present one. */
export class NoMigration extends Error {
  override readonly name = 'NoMigration';
}

/**
 * A payload in the form of today: each step from its schema on, in order. What lies on the disk stays as it is until the
 * record is saved the next time.
 * @throws NoMigration
 */
export function migratePayload(
  steps: readonly Migration[],
  payload: unknown,
  from: number,
  to: number,
): unknown {
  let present = payload;
  for (let schema = from; schema < to; schema++) {
    const step = steps.find(each => each.from === schema);
    if (!step) throw new NoMigration(`from ${String(schema)}`);
    present = step.migrate(present);
  }
  return present;
}
