import { AppError } from '../../../core/app-error.ts';
import type {
  RecordKind,
  RecordStore,
  StoredRecord,
} from '../store/record-store.ts';
import { notFinished } from './backup-errors.ts';
import { laterAnswer } from './later-answer.ts';
import { emptyPayload, type LibraryUnit } from './library-units.ts';
import type { Watch } from './pace.ts';
import type { RestorePlan } from './plan-restore.ts';

/** Which record something is about. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Does something with a record while nobody else edits it. */
export type InTurnOfRecord = <T>(
  record: RecordName,
  task: () => Promise<T>,
) => Promise<T>;

/** What bringing records back needs. */
export interface RestoredRecordsOptions {
  readonly store: RecordStore;
  readonly inTurnOf: InTurnOfRecord;
  /** Puts a version into the trash: one that was saved when the present state had been backed up already. */
  readonly keep: (record: RecordName, stored: StoredRecord) => Promise<void>;
}

/** A record that stays as it is, and why, in whole sentences. */
export interface RefusedUnit {
  readonly unit: LibraryUnit;
  readonly reason: string;
}

/** A unit of a plan that the store writes. */
export type RecordUnit = LibraryUnit & { readonly kind: RecordKind };

const recordKinds: ReadonlySet<string> = new Set<RecordKind>([
  'study',
  'versions',
  'settings',
  'place',
]);

/** Whether the store writes this unit. */
export function isRecordUnit(unit: LibraryUnit): unit is RecordUnit {
  return recordKinds.has(unit.kind);
}

/** Brings records back, each in its turn among those who edit it. */
export class RestoredRecords {
  readonly #options: RestoredRecordsOptions;

  constructor(options: RestoredRecordsOptions) {
    this.#options = options;
  }

  /** @returns what was refused @throws AppError `unavailable` for what concerns more than one record */
  async write(
    plan: RestorePlan,
    watch: Watch | undefined,
  ): Promise<readonly RefusedUnit[]> {
    const refused: RefusedUnit[] = [];
    const gone = new Set(plan.gone);
    const all = [...plan.added, ...plan.changed, ...plan.gone];
    const units = all.filter(isRecordUnit);
    for (const [index, unit] of units.entries()) {
      watch?.progress('restoring', index, units.length);
      try {
        await this.writeOne(unit, plan, gone.has(unit));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (!isOfOneRecord(error)) throw notFinished(error.message);
        refused.push({ unit, reason: error.message });
      }
    }
    return refused;
  }

  /** @throws AppError as a save */
  async writeOne(
    unit: RecordUnit,
    plan: Pick<RestorePlan, 'revisions'>,
    isGone: boolean,
  ): Promise<void> {
    const { store, inTurnOf } = this.#options;
    const { kind, id, record } = unit;
    await inTurnOf({ kind, id }, async () => {
      const present = await store.read(kind, id);
      await this.#keepOvertaken({ kind, id }, present, plan);
      if (isGone) await store.write(kind, id, emptyPayload(kind, id));
      if (isGone || !record) return;
      const { text, revision, writtenAt, schema } = record;
      const payload = laterAnswer(JSON.parse(text), present?.payload);
      await store.restore(kind, id, { payload, revision, writtenAt, schema });
    });
  }

  /** A save that was under way when the restore began may have come after the backup of the present state. */
  async #keepOvertaken(
    record: RecordName,
    present: StoredRecord | null,
    { revisions }: Pick<RestorePlan, 'revisions'>,
  ): Promise<void> {
    const { kind, id } = record;
    const isWork = kind === 'study' || kind === 'versions';
    if (!present || !isWork || present.readOnly) return;
    const planned = revisions[`${kind}/${id}`] ?? 0;
    if (present.revision !== planned) await this.#options.keep(record, present);
  }
}

/** Refusals that say nothing about the next record: a newer version, a change from outside. */
function isOfOneRecord({ code }: AppError): boolean {
  return code === 'read-only' || code === 'conflict' || code === 'too-large';
}
