/** One claim of one source, as the merge engine sees it. */
export interface MergePoint {
  /** Unique among all points of the questions that are merged together. */
  readonly id: string;
  readonly source: string;
  readonly label?: string | undefined;
  readonly text: string;
}

/** A person's word on two points, which no score overrules. */
export interface MergeRule {
  readonly kind: 'must-link' | 'cannot-link';
  /** Ids of two points of one question, in any order. */
  readonly points: readonly [string, string];
}

/** One question with all points that its sources make. */
export interface MergeQuestion {
  readonly id: string;
  readonly prompt: string;
  /** In the order of the sources, and within each in its own order. */
  readonly points: readonly MergePoint[];
  readonly rules: readonly MergeRule[];
}

/** Unit vectors of points by id; null when there is no model, and the engine does without. */
export type PointVectors = ReadonlyMap<string, Float32Array> | null;

/** Points that say the same, the most representative first. */
export interface MergeGroup {
  /** Ids of the points, the representative first, then in the order of the input. */
  readonly members: readonly string[];
}

/** Two groups that may say the same: for a person to decide. */
export interface MaybeSame {
  /** Representatives of the two groups. */
  readonly points: readonly [string, string];
  /** 0 to 1, relative to the question's own scores. */
  readonly score: number;
}

/** The engine's answer for one question. */
export interface MergeResult {
  /** Name and version of engine and setting, and whether vectors were used: `collate-2+vectors`. */
  readonly engine: string;
  /** In the order in which the first of their members appears. */
  readonly groups: readonly MergeGroup[];
  /** The best first. */
  readonly maybe: readonly MaybeSame[];
}

/** Why a point is where it is, in terms a person can check. */
export interface MergeExplanation {
  readonly point: string;
  /** The member of its group that it agrees with most, or null when it is alone. */
  readonly nearest: string | null;
  readonly score: number | null;
  /** What a pair of this question needs to be merged, on the same scale. */
  readonly threshold: number;
  /** Words that both points use, as they stand in the text of the point, the weightiest first. */
  readonly shared: readonly string[];
  /** The best point of another group, and its score. */
  readonly runnerUp: { readonly point: string; readonly score: number } | null;
  /** True when a person's rule put it there. */
  readonly byHand: boolean;
}
