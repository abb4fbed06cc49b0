import { useEffect, useMemo, useState } from 'react';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { MaybeSame } from '../../core/merge/merge-input.ts';
import { type App, useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { openPairs } from './open-pairs.ts';
import { mergeReasons } from './use-merge-reasons.ts';

/** How long a person stays with a question before it is looked at for pairs in doubt: milliseconds. */
const settle = 1500;

/**
 * How many pairs of merged points of the open question may be the same. Looked for when there is nothing better to do, and not
 * in a collection that an editor has merged; 0 until it is known.
 */
export function useMaybeCount(): number {
  const app = useApp();
  const editorial = useStore(
    app.study,
    state => state.collection?.engine === 'editorial',
  );
  const given = useStore(app.study, state => state.given?.content ?? null);
  const shown = useStore(app.study, state => state.question?.content ?? null);
  const corrections = useStore(
    app.study,
    state => state.given?.record.corrections,
  );
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const pairs = usePairsWhenIdle(app, {
    content: editorial || readOnly ? null : given,
    grouping: corrections?.findLast(each => each.type === 'grouping')?.id,
  });
  return useMemo(
    () => (shown ? openPairs(pairs, shown, corrections ?? []).length : 0),
    [pairs, shown, corrections],
  );
}

/** The pairs that were found last; single corrections since then only take some away. */
function usePairsWhenIdle(
  app: App,
  {
    content,
    grouping,
  }: {
    /** Null when they are not to be looked for. */
    readonly content: QuestionContent | null;
    /** Id of the correction that grouped everything anew. */
    readonly grouping: string | undefined;
  },
): readonly MaybeSame[] {
  const [found, setFound] = useState<{
    readonly content: QuestionContent;
    readonly pairs: readonly MaybeSame[];
  } | null>(null);
  useEffect(() => {
    if (content === null) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void mergeReasons(app).then(
        reasons =>
          wanted && setFound({ content, pairs: reasons?.maybe ?? none }),
        // Whoever asks for the queue is told what is wrong.
        () => undefined,
      );
    }, settle);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [app, content, grouping]);
  return found?.content === content ? (found?.pairs ?? none) : none;
}

const none: readonly MaybeSame[] = [];
