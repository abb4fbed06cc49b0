import type { Source } from './collection.ts';

/** A source of a collection, with what it takes to decide what is to become of it. */
export interface SourceEntry extends Source {
  /** Questions that it answers. */
  readonly questions: number;
  readonly points: number;
  /** When it was added to the collection, or renewed in it, after the collection was made; null for a source it came with. */
  readonly added: {
    /** ISO 8601 instant, UTC. */
    readonly at: string;
    /** True when there is a former state, which withdrawing brings back. */
    readonly renews: boolean;
  } | null;
}
