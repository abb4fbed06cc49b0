import { foldText, isUnspaced, searchTerms } from './search-words.ts';

/** A word to be found: as it is, as the beginning of a longer word, or with a typing error. */
export interface QueryWord {
  readonly term: string;
  /** True for the last word of a query that is still being typed. */
  readonly unfinished: boolean;
}

/** Words that must stand side by side. */
export interface QueryPhrase {
  readonly terms: readonly string[];
  /** True when the closing quotation mark is not typed yet: the last term may be the beginning of a word. */
  readonly unfinished: boolean;
}

/** A tag that must be on the text, folded by {@link foldTag}. */
export interface QueryTag {
  readonly tag: string;
  /** True while it is still being typed: it may be the beginning of a tag. */
  readonly unfinished: boolean;
}

/** What a person looks for. Everything must hold: all words, all phrases, all tags, and nothing that is excluded. */
export interface SearchQuery {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly QueryPhrase[];
  /** Sequences of terms that may not occur; whole words only. */
  readonly excluded: readonly (readonly string[])[];
  readonly tags: readonly QueryTag[];
  /** Folded tags that may not be on the text. */
  readonly excludedTags: readonly string[];
}

/** More would be a pasted page rather than a question. */
const maximumWords = 32;
const chunkPattern =
  /(?<not>-)?(?:(?<tag>tag:)(?:["“”„](?<quotedTag>[^"“”]*)["“”]?|(?<plainTag>\S*))|["“”„](?<phrase>[^"“”]*)(?<closed>["“”]?)|(?<plain>\S+))/giu;

interface Parts {
  words: QueryWord[];
  phrases: QueryPhrase[];
  excluded: (readonly string[])[];
  tags: QueryTag[];
  excludedTags: string[];
}

/**
 * Understands a query: words, `"phrases"`, `-word` and `-"phrase"` to exclude, `tag:name`, `tag:"two words"` and
 * `-tag:name`. Anything else is words; nothing is an error. At most 32 words count. Characters of scripts that are written
 * without spaces and stand together are a phrase.
 */
export function parseSearchQuery(text: string): SearchQuery {
  const parts: Parts = {
    words: [],
    phrases: [],
    excluded: [],
    tags: [],
    excludedTags: [],
  };
  for (const match of text.matchAll(chunkPattern)) {
    const groups = match.groups ?? {};
    const atEnd = match.index + match[0].length === text.length;
    const not = groups['not'] !== undefined;
    if (groups['tag'] !== undefined)
      addTag(
        parts,
        groups['quotedTag'] ?? groups['plainTag'] ?? '',
        not,
        atEnd && groups['quotedTag'] === undefined,
      );
    else if (groups['phrase'] !== undefined)
      addPhrase(parts, groups['phrase'], not, atEnd && groups['closed'] === '');
    else addWords(parts, groups['plain'] ?? '', not, atEnd);
  }
  return {
    ...parts,
    words: distinct(parts.words).slice(0, maximumWords),
    phrases: parts.phrases.slice(0, maximumWords),
  };
}

/** True when a query asks for something; exclusions alone do not. */
export function asksForSomething(query: SearchQuery): boolean {
  return query.words.length + query.phrases.length + query.tags.length > 0;
}

/** The form in which tags are compared. */
export function foldTag(tag: string): string {
  return foldText(tag).trim().replace(/\s+/g, ' ');
}

function addTag(
  parts: Parts,
  text: string,
  not: boolean,
  unfinished: boolean,
): void {
  const tag = foldTag(text.replace(/^#/, ''));
  if (tag === '') return;
  if (not) parts.excludedTags.push(tag);
  else parts.tags.push({ tag, unfinished });
}

function addPhrase(
  parts: Parts,
  text: string,
  not: boolean,
  open: boolean,
): void {
  const terms = searchTerms(text).slice(0, maximumWords);
  if (terms.length === 0) return;
  const unfinished = open && !/\s$/.test(text);
  if (not) parts.excluded.push(terms);
  else parts.phrases.push({ terms, unfinished });
}

function addWords(
  parts: Parts,
  text: string,
  not: boolean,
  atEnd: boolean,
): void {
  const terms = searchTerms(text);
  if (not) {
    if (terms.length > 0) parts.excluded.push(terms);
    return;
  }
  for (let index = 0; index < terms.length;) {
    const run = unspacedRun(terms, index);
    const term = terms[index] ?? '';
    const end = index + Math.max(1, run.length);
    const unfinished = atEnd && end === terms.length;
    if (run.length > 1) parts.phrases.push({ terms: run, unfinished: false });
    else parts.words.push({ term, unfinished });
    index = end;
  }
}

/** The terms of an unspaced script that follow each other from `start`. */
function unspacedRun(
  terms: readonly string[],
  start: number,
): readonly string[] {
  let end = start;
  while (end < terms.length && isUnspaced(terms[end] ?? '')) end++;
  return terms.slice(start, end);
}

/** One word a term; it counts as unfinished only if every mention is. */
function distinct(words: readonly QueryWord[]): QueryWord[] {
  const byTerm = new Map<string, QueryWord>();
  for (const word of words) {
    const known = byTerm.get(word.term);
    byTerm.set(word.term, {
      term: word.term,
      unfinished: word.unfinished && (known?.unfinished ?? true),
    });
  }
  return [...byTerm.values()];
}
