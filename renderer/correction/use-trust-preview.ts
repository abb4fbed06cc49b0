import { useEffect, useState } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { correctedContent } from '../../core/merge/correct-content.ts';
import type { CorrectionAct } from '../../core/merge/correction.ts';
import { call, failureMessage } from '../host/call.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import {
  groupingDifference,
  type GroupingDifference,
} from './grouping-difference.ts';

/** How long the slider has to rest before it is asked what would be: milliseconds. */
const rest = 150;

/** What the question would become with some trust. */
export interface TrustPreview {
  readonly act: Extract<CorrectionAct, { readonly type: 'grouping' }>;
  readonly difference: GroupingDifference;
}

interface Reply {
  readonly trust: number;
  readonly groups: readonly (readonly string[])[] | null;
  readonly failure: string | null;
}

/**
 * What the open question would become. The reply to an earlier place of the slider never shows as that of a later one.
 * @param trust where the slider is, or null before it has been moved
 */
export function useTrustPreview(trust: number | null): {
  readonly preview: TrustPreview | null;
  readonly failure: string | null;
} {
  const app = useApp();
  const given = useStore(app.study, state => state.given);
  const shown = useStore(app.study, state => state.question?.content ?? null);
  const [reply, setReply] = useState<Reply | null>(null);
  useEffect(() => {
    const record = app.study.get().given?.record;
    if (trust === null || !record) return;
    const { collection, question } = record;
    let wanted = true;
    const ask = () =>
      call(app.host, 'merge.trust', { collection, question, trust }).then(
        ({ groups }) => wanted && setReply({ trust, groups, failure: null }),
        (error: unknown) =>
          wanted &&
          setReply({ trust, groups: null, failure: failureMessage(error) }),
      );
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [app, trust]);
  const current = reply?.trust === trust ? reply : null;
  const preview =
    current?.groups && given && shown
      ? previewOf(given, shown, current.trust, current.groups)
      : null;
  return { preview, failure: current?.failure ?? null };
}

function previewOf(
  { content, record }: OpenQuestion,
  shown: NonNullable<OpenQuestion['content']>,
  trust: number,
  groups: readonly (readonly string[])[],
): TrustPreview | null {
  if (content === null) return null;
  const act = { type: 'grouping', trust, groups } as const;
  const then = correctedContent(content, [
    ...record.corrections,
    { ...act, id: 'preview', created: '' },
  ]);
  return { act, difference: groupingDifference(shown, then) };
}
