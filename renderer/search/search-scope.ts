import type { CollectionId } from '../../core/collection/collection.ts';
import { searchKinds, type SearchKind } from '../../core/search/search-hit.ts';

/** What a search looks through. A new object stands for a new choice. */
export interface SearchScope {
  /** Kinds of text that the person has picked; empty for all. */
  readonly kinds: readonly SearchKind[];
  /** The one collection, or null for all. */
  readonly collection: CollectionId | null;
}

/** Everything. */
export const everything: SearchScope = { kinds: [], collection: null };

/** The scope with one kind picked, or left out again; all kinds picked are the same as none. */
export function toggleKind(scope: SearchScope, kind: SearchKind): SearchScope {
  const { kinds } = scope;
  const next = searchKinds.filter(each =>
    each === kind ? !kinds.includes(kind) : kinds.includes(each),
  );
  return { ...scope, kinds: next.length === searchKinds.length ? [] : next };
}
