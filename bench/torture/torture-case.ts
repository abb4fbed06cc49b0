import type { Tally } from './tally.ts';

/** How much is tried. */
export type Extent = 'short' | 'default' | 'nightly';

/** What a case may use. */
export interface Rig {
  readonly extent: Extent;
  /** An empty folder on a real disk, this case's own. */
  readonly folder: string;
  /** The same in memory where the system has such a place, for runs whose flushes need not reach a device. */
  readonly fastFolder: string;
  /** Where the bundled child programs lie. */
  readonly programs: string;
  readonly seed: number;
  /** Overrides how often a case that has no end of its own is run. */
  readonly rounds: number | null;
}

/** One way of doing harm. */
export interface TortureCase {
  readonly name: string;
  readonly title: string;
  /** Why the case cannot run here, in a sentence; null if it can. */
  readonly obstacle?: () => string | null;
  /** Adds its runs to the tally; gives a remark for the table, such as how many saves were confirmed. */
  readonly run: (rig: Rig, tally: Tally) => Promise<string>;
}

/** Picks the figure of an extent. */
export function sized<T>(
  extent: Extent,
  figures: Readonly<Record<Extent, T>>,
): T {
  return figures[extent];
}
