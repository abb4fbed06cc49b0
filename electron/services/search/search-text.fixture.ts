import type { SearchKind } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';

let made = 0;

/** A text to search, of question `q1` of collection `c` unless said otherwise. */
export function searchText(
  text: string,
  change: Partial<SearchText> = {},
): SearchText {
  const kind: SearchKind = change.kind ?? 'point';
  const target = change.target ?? `t${++made}`;
  const collection = change.collection ?? 'c';
  const question = change.question ?? 'q1';
  return {
    id: `${collection}/${question}/${kind}/${target}`,
    kind,
    collection,
    question,
    target,
    source: null,
    title: '1. Prompt',
    label: null,
    text,
    tags: [],
    ...change,
  };
}
