import type { PointCoverage } from '../../core/coverage/coverage.ts';

/** Whether my answer is on the disk. `saved` is set only by the reply of a durable save. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly conflict: boolean;
    };

/** What the interface knows of my answer while it is being written. */
export interface Writing {
  readonly save: SaveState;
  readonly words: number;
  readonly coverage: readonly PointCoverage[];
}

export const firstWriting: Writing = {
  save: { kind: 'idle' },
  words: 0,
  coverage: [],
};
