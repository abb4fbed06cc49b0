import type { Input } from '../../../core/contract.ts';
import type { SearchResults } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';

/** What is asked of a search: the input of the call `search.query`. An empty list of kinds means all kinds. */
export type SearchRequest = Input<'search.query'>;

/** Texts that can be searched. Hides the library that does it; everything is synchronous and in memory. */
export interface SearchIndex {
  /** Adds texts; one whose id is known already replaces the earlier one. */
  add(texts: readonly SearchText[]): void;
  /** Makes the given texts all that there is of a question; what has not changed costs nothing. */
  replace(
    collection: string,
    question: string,
    texts: readonly SearchText[],
  ): void;
  /** Ranked results; `indexing` is passed through to them. */
  query(request: SearchRequest, indexing: boolean): SearchResults;
  /** Number of texts. */
  readonly size: number;
}
