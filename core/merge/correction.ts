import type { TextId } from '../collection/collection.ts';
import type { MergeRule } from './merge-input.ts';

/**
 * One act of a person on how a question's points are merged. The acts of a question are kept in its study record in the order
 * in which they were made, and are applied anew to whatever the collection says (`correctedContent`): they outlive a new import,
 * a new version of the engine and a change of trust, and deleting one takes it back.
 */
export type Correction = {
  /** Unique within the record. */
  readonly id: string;
  /** ISO 8601 instant, UTC. */
  readonly created: string;
} & CorrectionAct;

/** What was done. */
export type CorrectionAct =
  | {
      /** Points merged, split off or moved, or a pair of the queue answered. Of rules that contradict each other the latest holds. */
      readonly type: 'rules';
      readonly rules: readonly MergeRule[];
    }
  | {
      /** The merged point that holds `point` is called `label`; of several for one merged point the latest holds. */
      readonly type: 'label';
      readonly point: TextId;
      readonly label: string;
    }
  | {
      /** `point` speaks for the merged point that holds it: it comes first, and its text is the statement. */
      readonly type: 'representative';
      readonly point: TextId;
    }
  | {
      /** The whole question merged anew with more or less trust; the rules of all corrections hold on top of it. */
      readonly type: 'grouping';
      /** 0 strict to 1 generous. */
      readonly trust: number;
      /** Point ids of each group. Points that came later are where the collection has them. */
      readonly groups: readonly (readonly TextId[])[];
    };
