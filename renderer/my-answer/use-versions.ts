import { useEffect, useState } from 'react';
import type { AnswerVersion } from '../../core/study/study-record.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** What is known of the versions of an answer. */
export interface Versions {
  readonly loading: boolean;
  readonly failure: string | null;
  readonly list: readonly AnswerVersion[];
}

/** Loads the versions once; the function shows a failure above them. */
export function useVersions(
  app: App,
  draft: AnswerDraft | null,
): readonly [Versions, (failure: string) => void] {
  const [versions, setVersions] = useState<Versions>({
    loading: draft !== null,
    failure: null,
    list: [],
  });
  useEffect(() => {
    if (!draft) return;
    let current = true;
    const show = (failure: string | null, list: readonly AnswerVersion[]) => {
      if (current) setVersions({ loading: false, failure, list });
    };
    call(app.host, 'answer.versions', draft.ref).then(
      list => show(null, list),
      (failure: unknown) => show(failureMessage(failure), []),
    );
    return () => {
      current = false;
    };
  }, [app, draft]);
  return [versions, failure => setVersions({ ...versions, failure })];
}
