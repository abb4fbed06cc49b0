/** A word of a text. Offsets count UTF-16 code units; `end` is exclusive. */
export interface Token {
  /** The word as it is compared: folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts that put no space between words; the platform's dictionaries find the words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text for comparison: compatibility forms unified (NFKC), lower case, no accents, straight apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/’/gu, "'");
}

function split(run: string, at: number): readonly Token[] {
  return [...segmenter.segment(run)].map(({ segment, index }) => ({
    word: fold(segment),
    start: at + index,
    end: at + index + segment.length,
  }));
}

/** The words of a text in their order: runs of letters, digits and inner apostrophes, in any script. */
export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].flatMap(match => {
    const [run] = match;
    if (unspaced.test(run)) return split(run, match.index);
    const end = match.index + run.length;
    return [{ word: fold(run), start: match.index, end }];
  });
}
