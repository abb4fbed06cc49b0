import {
  hitSpans,
  searchExcerpt,
  type HitSpan,
  type MatchedTerms,
} from '../../../core/search/search-excerpt.ts';
import {
  searchKinds,
  type SearchHit,
  type SearchResults,
} from '../../../core/search/search-hit.ts';
import {
  asksForSomething,
  parseSearchQuery,
  type SearchQuery,
} from '../../../core/search/search-query.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';
import type { IndexedText, IndexedTexts } from './indexed-texts.ts';
import type { SearchRequest } from './search-index.ts';
import {
  closeness,
  expansionsOf,
  fieldWeight,
  highest,
  rarity,
  type Expansion,
  type SearchField,
} from './search-ranking.ts';

/** What a query is answered from. */
export interface SearchGround {
  readonly texts: IndexedTexts;
  readonly vocabulary: Vocabulary;
  /** Numbers of the texts that have a term, by field. */
  readonly postings: (term: string) => readonly {
    readonly field: string;
    readonly numbers: readonly number[];
  }[];
}

/** One word that must be found, with everything that counts as finding it. */
interface Demand {
  readonly term: string;
  readonly expansions: readonly Expansion[];
  /** Number of texts at most. */
  readonly texts: number;
  readonly rarity: number;
}

/** Texts that still qualify, and what they have earned so far, by number. */
interface Candidates {
  numbers: number[];
  readonly scores: Float64Array;
}

/** Words of a page worth lighting; more would light everything. */
const maximumWords = 200;

/** Ranked results of one query. */
export function findTexts(
  ground: SearchGround,
  request: SearchRequest,
  indexing: boolean,
): SearchResults {
  const query = parseSearchQuery(request.query);
  const none = {
    query: request.query,
    hits: [],
    total: 0,
    indexing,
    words: [],
  };
  if (!asksForSomething(query)) return none;
  const demands = demandsOf(query, ground);
  if (demands.some(demand => demand.texts === 0)) return none;
  const accepts = acceptance(query, request, ground);
  const candidates = candidatesOf(ground, demands, query, accepts);
  const best = ranked(ground, demands, candidates, request.limit);
  const matched: MatchedTerms = {
    terms: new Set(
      demands
        .slice(0, query.words.length)
        .flatMap(demand => demand.expansions.map(expansion => expansion.term)),
    ),
    phrases: query.phrases,
  };
  const found = best.flatMap(number => ground.texts.get(number)?.text ?? []);
  const words = new Set<string>();
  return {
    ...none,
    hits: found.map(text => hitOf(text, matched, words)),
    total: candidates.numbers.length,
    words: [...words].slice(0, maximumWords),
  };
}

/** @param words receives what matched in the text and its label */
function hitOf(
  found: SearchText,
  matched: MatchedTerms,
  words: Set<string>,
): SearchHit {
  const { collection, question, kind, target, source, title, label, text } =
    found;
  const spans = hitSpans(text, matched);
  collect(text, spans, words);
  if (label !== null) collect(label, hitSpans(label, matched), words);
  const excerpt = searchExcerpt(text, spans);
  return { collection, question, kind, target, source, title, label, excerpt };
}

function collect(
  text: string,
  spans: readonly HitSpan[],
  words: Set<string>,
): void {
  for (const { start, end } of spans)
    words.add(text.slice(start, end).toLowerCase());
}

/** The words of the query first, then those of its phrases; all of them have to be met. */
function demandsOf(
  query: SearchQuery,
  ground: SearchGround,
): readonly Demand[] {
  const { vocabulary, texts } = ground;
  const demand = (term: string, expansions: readonly Expansion[]): Demand => {
    const counts = expansions.map(expansion =>
      vocabulary.count(expansion.term),
    );
    const nearest = Math.max(
      0,
      ...expansions.map(expansion => expansion.quality),
    );
    const meant = counts.filter(
      (_, index) => expansions[index]?.quality === nearest,
    );
    return {
      term,
      expansions,
      texts: counts.reduce((sum, count) => sum + count, 0),
      rarity: rarity(Math.max(0, ...meant), texts.size),
    };
  };
  const phraseTerms = query.phrases.flatMap(phrase =>
    phrase.terms.map((term, index) => ({
      term,
      unfinished: phrase.unfinished && index === phrase.terms.length - 1,
    })),
  );
  return [
    ...query.words.map(word =>
      demand(word.term, expansionsOf(word, vocabulary)),
    ),
    ...phraseTerms.map(({ term, unfinished }) =>
      demand(term, [
        { term, quality: 1 },
        ...(unfinished
          ? vocabulary
              .startingWith(term, 500)
              .map(longer => ({ term: longer, quality: 0.5 }))
          : []),
      ]),
    ),
  ];
}

/** What a text must be besides having the words: kind, collection, tags, phrases, nothing that is excluded. Null if nothing. */
function acceptance(
  query: SearchQuery,
  request: SearchRequest,
  { texts }: SearchGround,
): ((entry: IndexedText) => boolean) | null {
  const kinds = new Set(request.kinds);
  const phrases = query.phrases.map(
    phrase => ` ${phrase.terms.join(' ')}${phrase.unfinished ? '' : ' '}`,
  );
  const excluded = query.excluded.map(terms => ` ${terms.join(' ')} `);
  const tags = query.tags.map(wanted => tagsMeant(wanted, texts));
  const conditions = [kinds.size, phrases.length, excluded.length, tags.length];
  const isFree = [...conditions, query.excludedTags.length].every(
    count => count === 0,
  );
  if (isFree && request.collection === null) return null;
  return entry =>
    (kinds.size === 0 || kinds.has(entry.text.kind)) &&
    (request.collection === null ||
      entry.text.collection === request.collection) &&
    phrases.every(phrase => entry.folded.includes(phrase)) &&
    !excluded.some(words => entry.folded.includes(words)) &&
    tags.every(meant => entry.tags.some(tag => meant.has(tag))) &&
    !query.excludedTags.some(tag => entry.tags.includes(tag));
}

/** The tag itself if there is one like that; otherwise, while it is being typed, those that begin so. */
function tagsMeant(
  wanted: SearchQuery['tags'][number],
  texts: IndexedTexts,
): ReadonlySet<string> {
  const exact = texts.withTag(wanted.tag).length > 0;
  if (exact || !wanted.unfinished) return new Set([wanted.tag]);
  return new Set(texts.tags().filter(tag => tag.startsWith(wanted.tag)));
}

/** Asks the rarest word first: the others then have little left to decide. */
function candidatesOf(
  ground: SearchGround,
  demands: readonly Demand[],
  query: SearchQuery,
  accepts: ((entry: IndexedText) => boolean) | null,
): Candidates {
  const rarestFirst = [...demands].sort(
    (first, second) => first.texts - second.texts,
  );
  const [rarest, ...others] = rarestFirst;
  const candidates: Candidates = {
    numbers: rarest ? [] : tagged(query, ground.texts),
    scores: new Float64Array(ground.texts.end),
  };
  if (rarest) {
    const earned = earnings(ground, rarest);
    candidates.numbers = earned.numbers;
    credit(candidates, earned.weights, rarest.rarity);
  }
  if (accepts)
    candidates.numbers = candidates.numbers.filter(number => {
      const entry = ground.texts.get(number);
      return entry !== undefined && accepts(entry);
    });
  for (const demand of others) meet(ground, demand, candidates);
  return candidates;
}

function tagged(query: SearchQuery, texts: IndexedTexts): number[] {
  const numbers = query.tags
    .slice(0, 1)
    .flatMap(wanted => [...tagsMeant(wanted, texts)])
    .flatMap(tag => texts.withTag(tag));
  return [...new Set(numbers)].sort((first, second) => first - second);
}

/** Keeps the candidates that have the word, and credits them for it. */
function meet(
  ground: SearchGround,
  demand: Demand,
  candidates: Candidates,
): void {
  const { numbers } = candidates;
  const few = numbers.length * demand.expansions.length < demand.texts;
  const weights = few
    ? earningsOf(ground, demand, numbers)
    : earnings(ground, demand).weights;
  candidates.numbers = numbers.filter(number => (weights[number] ?? 0) > 0);
  credit(candidates, weights, demand.rarity);
}

function credit(
  { numbers, scores }: Candidates,
  weights: Float64Array,
  factor: number,
): void {
  for (const number of numbers)
    scores[number] = (scores[number] ?? 0) + (weights[number] ?? 0) * factor;
}

/** Every text that has the word in some form, and the best weight it has it with. */
function earnings(
  ground: SearchGround,
  demand: Demand,
): { numbers: number[]; weights: Float64Array } {
  const weights = new Float64Array(ground.texts.end);
  const numbers: number[] = [];
  for (const { term, quality } of demand.expansions)
    for (const posting of ground.postings(term)) {
      const byKind = searchKinds.map(
        kind => quality * fieldWeight(kind, posting.field as SearchField),
      );
      for (const number of posting.numbers) {
        const weight = byKind[ground.texts.kindOf(number)] ?? 0;
        const known = weights[number] ?? 0;
        if (known === 0) numbers.push(number);
        if (weight > known) weights[number] = weight;
      }
    }
  return { numbers, weights };
}

/** The same for a few texts only, read from the texts themselves. */
function earningsOf(
  ground: SearchGround,
  demand: Demand,
  numbers: readonly number[],
): Float64Array {
  const weights = new Float64Array(ground.texts.end);
  for (const number of numbers) {
    const entry = ground.texts.get(number);
    if (!entry) continue;
    const labelEnd = entry.folded.indexOf('|');
    for (const { term, quality } of demand.expansions) {
      const place = entry.folded.indexOf(` ${term} `);
      if (place < 0) continue;
      const field = place < labelEnd ? 'label' : 'text';
      const weight = quality * fieldWeight(entry.text.kind, field);
      if (weight > (weights[number] ?? 0)) weights[number] = weight;
    }
  }
  return weights;
}

/** The best candidates in order; closeness is looked at only among those that can still be shown. */
function ranked(
  ground: SearchGround,
  demands: readonly Demand[],
  { numbers, scores }: Candidates,
  limit: number,
): readonly number[] {
  const terms = demands.map(demand => demand.term);
  const shortlist = highest(numbers, scores, limit * 2 + 20);
  for (const number of shortlist)
    scores[number] =
      (scores[number] ?? 0) *
      closeness(ground.texts.get(number)?.folded ?? '', terms);
  return highest(shortlist, scores, limit);
}
