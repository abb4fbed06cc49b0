/** A word of a text, as it is compared: folded, with the place where it stands. Offsets are UTF-16 code units. */
export interface SearchToken {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedPieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}ー々]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const accented =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu;
const asciiOnly = /^[\u0000-\u007f]*$/;
/** Letters that no decomposition of Unicode takes apart, with what people type for them. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * The form in which letters are compared: lower case, compatibility forms resolved (full-width letters, ligatures), accents
 * taken off in scripts where people leave them out when typing. Marks that make a different letter, as in Japanese or in
 * the scripts of India, stay. Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accented, '$1')
    .replace(/[ßæœøłđðþıς]/g, letter => spelledOut[letter] ?? letter)
    .normalize('NFC');
}

/** True for a term of a script that is written without spaces, where each character is a term of its own. */
export function isUnspaced(term: string): boolean {
  return unspaced.test(term);
}

/**
 * The words of a text: runs of letters and digits. Scripts without spaces give one term a character, so that any stretch of
 * such a text can be found as a sequence of terms.
 */
export function searchTokens(text: string): readonly SearchToken[] {
  if (asciiOnly.test(text)) return asciiTokens(text);
  const tokens: SearchToken[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const pieces =
      !asciiOnly.test(word) && unspaced.test(word)
        ? [...word.matchAll(unspacedPieces)]
        : [];
    if (pieces.length === 0) addToken(tokens, word, match.index);
    for (const piece of pieces)
      addToken(tokens, piece[0], match.index + piece.index);
  }
  return tokens;
}

/** The same for plain English text, several times quicker; most texts are. */
function asciiTokens(text: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  const lower = text.toLowerCase();
  for (let start = 0; start < lower.length; start++) {
    let end = start;
    while (isAsciiWord(lower.charCodeAt(end))) end++;
    if (end === start) continue;
    tokens.push({ term: lower.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function addToken(tokens: SearchToken[], word: string, start: number): void {
  const term = asciiOnly.test(word) ? word.toLowerCase() : foldedTerm(word);
  if (term !== '') tokens.push({ term, start, end: start + word.length });
}

/**
 * The folded word, unless folding took it apart: a sign that stands for several characters of an unspaced script, or for
 * marks without a letter, stays as it was typed, so that what is indexed is what is asked for.
 */
function foldedTerm(word: string): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return '';
  const folded = foldText(word).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const [first] = folded.match(wordPattern) ?? [];
  const pieces = unspaced.test(folded) ? folded.match(unspacedPieces) : null;
  return first === folded && (pieces?.length ?? 1) === 1 ? folded : word;
}

/** The terms of a text in order, repetitions included. */
export function searchTerms(text: string): string[] {
  return searchTokens(text).map(token => token.term);
}
