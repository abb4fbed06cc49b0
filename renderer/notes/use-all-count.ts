import type { App } from '../state/app.ts';
import type { Study } from '../state/study.ts';
import { useStore } from '../state/store.ts';

/** How many highlights, with notes or without, the open collection has: the open question's as they are now. */
export function useAllCount(app: App): number {
  return useStore(app.study, allCount);
}

function allCount({ progress, question }: Study): number {
  const elsewhere = Object.values(progress)
    .filter(each => each.question !== question?.entry.id)
    .reduce((sum, each) => sum + each.annotations, 0);
  return elsewhere + (question?.record.annotations.length ?? 0);
}
