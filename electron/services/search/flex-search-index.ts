import { Document } from 'flexsearch';
import type { SearchText } from '../../../core/search/search-texts.ts';
import { searchTerms } from '../../../core/search/search-words.ts';
import { createVocabulary } from '../../../core/search/vocabulary.ts';
import {
  createIndexedTexts,
  indexedText,
  type IndexedText,
} from './indexed-texts.ts';
import { findTexts } from './find-texts.ts';
import type { SearchIndex } from './search-index.ts';
import { searchFields } from './search-ranking.ts';

/**
 * A search over FlexSearch. It indexes whole words only; beginnings, forms and typing errors come from an own vocabulary,
 * which is several times smaller and quicker to build than FlexSearch's own partial matching, and finds more.
 * `fastupdate` must be set on the document: without it an edit costs more the more texts there are.
 */
export function createFlexSearchIndex(): SearchIndex {
  const texts = createIndexedTexts();
  const vocabulary = createVocabulary();
  const words = new Document({
    document: { id: 'number', index: [...searchFields] },
    tokenize: 'strict',
    encode: searchTerms,
    fastupdate: true,
    resolution: 1,
    cache: false,
  });

  function put(text: SearchText): void {
    const number = texts.numberOf(text.id);
    const known = texts.get(number);
    if (known && isSame(known.text, text)) return;
    if (known) take(number, known);
    const entry = indexedText(text);
    texts.set(number, entry);
    words.add({
      number,
      label: text.label ?? '',
      text: text.text,
      tags: text.tags.join(' '),
    });
    for (const term of termsOf(entry)) vocabulary.add(term);
  }

  function take(number: number, entry: IndexedText): void {
    words.remove(number);
    for (const term of termsOf(entry)) vocabulary.remove(term);
    texts.delete(number);
  }

  return {
    add: added => added.forEach(put),
    replace(collection, question, replacing) {
      const kept = new Set(replacing.map(text => text.id));
      for (const number of texts.ofQuestion(collection, question)) {
        const entry = texts.get(number);
        if (entry && !kept.has(entry.text.id)) take(number, entry);
      }
      replacing.forEach(put);
    },
    query: (request, indexing) =>
      findTexts(
        { texts, vocabulary, postings: postingsOf(words) },
        request,
        indexing,
      ),
    get size() {
      return texts.size;
    },
  };
}

/** Numbers of the texts that have a term, by field. The library's default limit of 100 would lose results without a word. */
function postingsOf(words: Document) {
  return (term: string): readonly { field: string; numbers: number[] }[] =>
    words
      .search(term, { limit: Number.MAX_SAFE_INTEGER })
      .map(({ field, result }) => ({
        field: field ?? '',
        numbers: result as number[],
      }));
}

function termsOf(entry: IndexedText): ReadonlySet<string> {
  return new Set(entry.folded.split(' ').filter(term => /[^|]/.test(term)));
}

function isSame(first: SearchText, second: SearchText): boolean {
  return (
    first.text === second.text &&
    first.label === second.label &&
    first.title === second.title &&
    first.kind === second.kind &&
    first.target === second.target &&
    first.source === second.source &&
    first.tags.length === second.tags.length &&
    first.tags.every((tag, index) => tag === second.tags[index])
  );
}
