import type {
  SearchKind,
  SearchResults,
} from '../../core/search/search-hit.ts';

/** What a result is, in words. */
export const kindWords: Readonly<Record<SearchKind, string>> = {
  prompt: 'Question',
  'merged-point': 'Merged point',
  point: 'Wording',
  note: 'Note',
  'my-answer': 'My answer',
};

/** Kinds of results, in words. */
export const kindsWords: Readonly<Record<SearchKind, string>> = {
  prompt: 'Questions',
  'merged-point': 'Points',
  point: 'Wordings',
  note: 'Notes',
  'my-answer': 'My answers',
};

/** How many results there are, for the foot of the list and for screen readers. */
export function resultWords(results: SearchResults): string {
  const { total, hits } = results;
  if (total === 0) return 'Nothing found';
  const count = `${total} ${total === 1 ? 'match' : 'matches'}`;
  return hits.length < total
    ? `${count}, the best ${hits.length} shown`
    : count;
}
