import { hash } from 'node:crypto';
import type {
  HealthAction,
  HealthEntry,
  HealthGroup,
} from '../../../core/library-health/library-health.ts';
import type { QuestionRef } from '../../../core/contract.ts';
import { questionOfRecord } from '../record-id.ts';
import type { RecordKind } from '../store/record-store.ts';

/** Which record something is about. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What an entry of the report stands for, with what it takes to act on it. Paths are relative to the library, with `/`. */
export type HealthDetail =
  /** A second version of a record in a file of its own. */
  | { readonly is: 'copy'; readonly record: RecordRef; readonly file: string }
  | {
      readonly is: 'set-aside';
      readonly record: RecordRef | null;
      readonly file: string;
    }
  | { readonly is: 'missing'; readonly record: RecordRef }
  | { readonly is: 'foreign'; readonly file: string }
  /** A version of a record in the trash. */
  | {
      readonly is: 'removed-record';
      readonly record: RecordRef;
      readonly file: string;
    }
  | {
      readonly is: 'removed-collection';
      readonly collection: string;
      readonly file: string;
      /** False for a folder that holds only what was added to the collection. */
      readonly isWhole: boolean;
    }
  | {
      readonly is: 'removed-source';
      readonly collection: string;
      readonly source: string;
      readonly number: number;
      readonly file: string;
    }
  /** Something that the program has told about, and that is not for it to mend. */
  | { readonly is: 'told' };

/** An entry of the report before it is named to a person. */
export interface HealthFinding {
  readonly group: HealthGroup;
  readonly detail: HealthDetail;
  readonly record: RecordRef | null;
  /** What it is called if it is about no record. */
  readonly name: string;
  /** Tells it from others about the same file. */
  readonly key?: string;
  readonly happened: string;
  readonly when: string | null;
  readonly file: string | null;
  readonly backup: HealthEntry['backup'];
  readonly actions: readonly HealthAction[];
}

/** Names a finding for other calls: the same thing gets the same id each time, and no path can be made of it. */
export function findingId(finding: HealthFinding): string {
  const { group, record, name, file, key } = finding;
  const all = [group, record?.kind, record?.id, key ?? file ?? name];
  return hash('sha256', JSON.stringify(all), 'hex').slice(0, 16);
}

/** The question that a record is about, or null. */
export function questionOf(record: RecordRef | null): QuestionRef | null {
  const isOfQuestion = record?.kind === 'study' || record?.kind === 'versions';
  return isOfQuestion ? questionOfRecord(record.id) : null;
}
