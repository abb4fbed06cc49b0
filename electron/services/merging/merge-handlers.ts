import type { Handlers } from '../../../core/contract.ts';
import type { MergeReviews } from './merge-reviews.ts';

type MergeChannel = Extract<keyof Handlers, `merge.${string}`>;

/** The calls that look at how a question is merged; none of them changes anything. */
export function mergeHandlers(
  reviews: MergeReviews,
): Pick<Handlers, MergeChannel> {
  return {
    'merge.explain': ref => reviews.explain(ref),
    'merge.trust': async ({ trust, ...ref }) => ({
      groups: await reviews.regroup(ref, trust),
    }),
  };
}
