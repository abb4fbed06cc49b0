import { useEffect, useState } from 'react';
import {
  searchKinds,
  type SearchResults,
} from '../../core/search/search-hit.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import type { SearchScope } from './search-scope.ts';

/** Pause in typing after which a search starts: milliseconds. */
const pause = 80;
/** Results asked for: more than fit on a screen, few enough to draw at once. */
const limit = 50;

/** The reply to a query, or why there is none. */
export interface SearchOutcome {
  readonly query: string;
  readonly scope: SearchScope;
  readonly results: SearchResults | null;
  readonly failure: string | null;
}

/**
 * The outcome for the latest query that has one; a reply that comes after the next query is dropped. Once the index is
 * complete, the same query is asked again.
 * @param query without space around it; nothing is asked for an empty one
 */
export function useSearch(
  app: App,
  query: string,
  scope: SearchScope,
): SearchOutcome | null {
  const [outcome, setOutcome] = useState<SearchOutcome | null>(null);
  const [round, setRound] = useState(0);
  useEffect(
    () =>
      app.host.subscribe(event => {
        if (event.type === 'search-ready') setRound(before => before + 1);
      }),
    [app],
  );
  useEffect(() => {
    if (query === '') return;
    let stale = false;
    const ask = async () => {
      const reply = await askFor(app, query, scope);
      if (!stale) setOutcome(reply);
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [app, query, scope, round]);
  return outcome !== null && isOnTheWay(outcome.query, query) ? outcome : null;
}

/** While words are being typed or taken back, the results before stay; for another query they would mislead. */
function isOnTheWay(before: string, now: string): boolean {
  return now !== '' && (now.startsWith(before) || before.startsWith(now));
}

async function askFor(
  app: App,
  query: string,
  scope: SearchScope,
): Promise<SearchOutcome> {
  try {
    const results = await call(app.host, 'search.query', {
      query,
      limit,
      collection: scope.collection,
      kinds: scope.kinds.length === 0 ? searchKinds : scope.kinds,
    });
    return { query, scope, results, failure: null };
  } catch (failure) {
    return { query, scope, results: null, failure: failureMessage(failure) };
  }
}
