import type { SearchResults } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import type { SearchRequest } from './search-index.ts';

/** What the service tells its worker. */
export type SearchOrder =
  | {
      readonly type: 'load';
      readonly texts: readonly SearchText[];
      /** False while more parts of the same load follow. */
      readonly last: boolean;
      readonly load: number;
    }
  | {
      readonly type: 'replace';
      readonly collection: string;
      readonly question: string;
      readonly texts: readonly SearchText[];
    }
  | {
      readonly type: 'query';
      readonly query: number;
      readonly request: SearchRequest;
    };

/** What the worker answers. */
export type SearchAnswer =
  | { readonly type: 'loaded'; readonly load: number }
  | {
      readonly type: 'results';
      readonly query: number;
      readonly results: SearchResults;
    }
  | {
      readonly type: 'failed';
      readonly query: number;
      readonly message: string;
    };
