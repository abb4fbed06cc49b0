import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../core/search/search-hit.ts';
import type { App } from '../state/app.ts';
import { openHit } from './open-hit.ts';
import { everything, type SearchScope } from './search-scope.ts';
import { useSearch, type SearchOutcome } from './use-search.ts';

/** The results of a query and the one that Enter would open. */
export interface SearchChoice {
  readonly outcome: SearchOutcome | null;
  readonly hits: readonly SearchHit[];
  readonly active: number;
  /** What is looked through. */
  readonly scope: SearchScope;
  narrow(scope: SearchScope): void;
  /** To the next (1) or previous (-1) result, round at both ends. */
  move(step: 1 | -1): void;
  /** Opens the chosen result; if the reply to the latest words is not here yet, opens the best one when it comes. */
  enter(): void;
  open(hit: SearchHit | undefined): void;
  /** Takes back an Enter that still waits for its reply. */
  relent(): void;
}

const noHits: readonly SearchHit[] = [];

/** Searches for a query and keeps which result is chosen; a new query begins at the best one. */
export function useSearchChoice(
  app: App,
  query: string,
  onOpened: () => void,
): SearchChoice {
  const [scope, setScope] = useState(everything);
  const [choice, setChoice] = useState({ query: '', index: 0 });
  const eager = useRef(false);
  const outcome = useSearch(app, query, scope);
  const hits = outcome?.results?.hits ?? noHits;
  const last = Math.max(0, hits.length - 1);
  const active =
    choice.query === outcome?.query ? Math.min(choice.index, last) : 0;
  const fresh = outcome?.query === query && outcome.scope === scope;
  const open = (hit: SearchHit | undefined) => {
    eager.current = false;
    if (!hit) return;
    onOpened();
    void openHit(app, hit, outcome?.results?.words ?? []);
  };
  useEffect(() => {
    if (eager.current && fresh) open(hits[0]);
  });
  return {
    outcome,
    hits,
    active,
    scope,
    narrow(next) {
      setScope(next);
      setChoice({ query: '', index: 0 });
    },
    open,
    move(step) {
      if (!outcome || hits.length === 0) return;
      const index = (active + step + hits.length) % hits.length;
      setChoice({ query: outcome.query, index });
    },
    enter() {
      if (fresh) open(hits[active]);
      else eager.current = query !== '';
    },
    relent() {
      eager.current = false;
    },
  };
}
