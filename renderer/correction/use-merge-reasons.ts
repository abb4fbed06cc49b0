import { useCallback, useEffect, useState } from 'react';
import type { MergeReasons, OpenQuestion } from '../../core/contract.ts';
import { call, failureMessage } from '../host/call.ts';
import { type App, useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** What is known of why the open question is merged as it is. */
export interface KnownReasons {
  /** Null until they are there. */
  readonly reasons: MergeReasons | null;
  /** What went wrong, as a sentence. */
  readonly failure: string | null;
  /** Asks once more. */
  readonly retry: () => void;
}

/** The last reply: it holds until the points or the corrections change. */
let last: {
  readonly content: OpenQuestion['content'];
  readonly corrections: OpenQuestion['record']['corrections'];
  readonly reasons: MergeReasons;
} | null = null;

/** Asks why the points of the open question are merged as they are; again when something about that changes. */
export function useMergeReasons(): KnownReasons {
  const app = useApp();
  const given = useStore(app.study, state => state.given);
  const content = given?.content ?? null;
  const corrections = given?.record.corrections;
  const [reasons, setReasons] = useState(() => knownReasons(given));
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    setFailure(null);
    mergeReasons(app).then(
      fresh => wanted && setReasons(fresh),
      (error: unknown) => wanted && setFailure(failureMessage(error)),
    );
    return () => {
      wanted = false;
    };
  }, [app, content, corrections, attempt]);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { reasons, failure, retry };
}

/** The reasons of the open question, from the last reply where that still holds; null when none is open. */
export async function mergeReasons(app: App): Promise<MergeReasons | null> {
  const { given } = app.study.get();
  if (given === null) return null;
  const known = knownReasons(given);
  if (known !== null) return known;
  const { content, record } = given;
  const { collection, question, corrections } = record;
  const reasons = await call(app.host, 'merge.explain', {
    collection,
    question,
  });
  last = { content, corrections, reasons };
  return reasons;
}

/** The reasons of a question if they have been asked for already. */
export function knownReasons(given: OpenQuestion | null): MergeReasons | null {
  if (last === null || given === null) return null;
  const holds =
    last.content === given.content &&
    last.corrections === given.record.corrections;
  return holds ? last.reasons : null;
}
