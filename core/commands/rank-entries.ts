/** A stretch of a title that matched: UTF-16 offsets, `end` exclusive. */
export interface TitleMatch {
  readonly start: number;
  readonly end: number;
}

/** Something that can be chosen by typing a part of its title. */
export interface RankableEntry {
  readonly title: string;
  /** Words that find it too, without being shown: a topic, a menu. */
  readonly also?: string | undefined;
}

/** An entry that a query fits, with what to mark in its title. */
export interface RankedEntry<E extends RankableEntry> {
  readonly entry: E;
  /** The higher, the better; comparable within one query only. */
  readonly score: number;
  readonly matches: readonly TitleMatch[];
}

/** Worth of a query word by where it is found. A beginning is what people type; a word beside the title says least. */
const worth = {
  title: 8,
  word: 6,
  initials: 4,
  inside: 2,
  also: 1,
} as const;

/**
 * The entries that every word of the query fits, best first; equals keep their order. A word fits at the beginning of
 * the title or of one of its words, as initials of neighbouring words ("nq" for "Next question"), or anywhere inside.
 * An empty query fits everything.
 */
export function rankEntries<E extends RankableEntry>(
  entries: readonly E[],
  query: string,
): readonly RankedEntry<E>[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entries
    .flatMap(entry => {
      const ranked = rankOne(entry, words);
      return ranked === null ? [] : [ranked];
    })
    .sort((a, b) => b.score - a.score);
}

function rankOne<E extends RankableEntry>(
  entry: E,
  words: readonly string[],
): RankedEntry<E> | null {
  const title = fold(entry.title);
  const also = fold(entry.also ?? '');
  const matches: TitleMatch[] = [];
  let score = 0;
  for (const word of words) {
    const found = findWord(title, word);
    if (found !== null) {
      score += found.worth;
      matches.push(...found.matches);
    } else if (also.includes(word)) score += worth.also;
    else return null;
  }
  return { entry, score, matches: united(matches) };
}

function findWord(
  title: string,
  word: string,
): { readonly worth: number; readonly matches: readonly TitleMatch[] } | null {
  const span = (start: number) => [{ start, end: start + word.length }];
  if (title.startsWith(word)) return { worth: worth.title, matches: span(0) };
  const starts = wordStarts(title);
  const start = starts.find(place => title.startsWith(word, place));
  if (start !== undefined) return { worth: worth.word, matches: span(start) };
  const letters = starts.map(place => title.charAt(place)).join('');
  const first = word.length > 1 ? letters.indexOf(word) : -1;
  if (first >= 0)
    return {
      worth: worth.initials,
      matches: starts
        .slice(first, first + word.length)
        .map(place => ({ start: place, end: place + 1 })),
    };
  const inside = title.indexOf(word);
  return inside < 0 ? null : { worth: worth.inside, matches: span(inside) };
}

function wordStarts(title: string): readonly number[] {
  return [...title.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
}

/** Lower case letter by letter, so that offsets stay those of the title. */
function fold(text: string): string {
  return text.replace(/\p{Lu}/gu, letter => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/** In reading order, with overlapping stretches made one. */
function united(matches: readonly TitleMatch[]): readonly TitleMatch[] {
  const result: TitleMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && match.start <= last.end)
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, match.end),
      };
    else result.push(match);
  }
  return result;
}
