/**
 * The Snowball English stemmer ("Porter2"), written from its published description:
 * https://snowballstem.org/algorithms/english/stemmer.html. Words with the same stem count as the same term: *validate*,
 * *validated* and *validation* all become `valid`.
 */

const exceptional: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const invariant = new Set('sky news howe atlas cosmos bias andes'.split(' '));
const invariantAfterPlural = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

/** Vowels are aeiou and y; a y that acts as a consonant is written Y while the word is being stemmed. */
const vowel = /[aeiouy]/;
/** A vowel between consonants (the last not w, x or Y), or a vowel and a consonant at the start. */
const endsInShortSyllable =
  /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const endsInDouble = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/** Where the region after the first vowel-consonant pair begins: suffixes go only if enough of the word is left. */
function regionAfter(word: string, from: number): number {
  const pair = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return pair === null ? word.length : from + pair.index + 2;
}

interface Regions {
  readonly first: number;
  readonly second: number;
}

function regionsOf(word: string): Regions {
  const special = /^(?:gener|commun|arsen)/.exec(word)?.[0].length;
  const first = special ?? regionAfter(word, 0);
  return { first, second: regionAfter(word, first) };
}

function withConsonantY(word: string): string {
  return word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return vowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutTense(word: string, { first }: Regions): string {
  const agreed = /eed(?:ly)?$/.exec(word);
  if (agreed !== null)
    return agreed.index >= first ? `${word.slice(0, agreed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (ending === null) return word;
  const stem = word.slice(0, ending.index);
  if (!vowel.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDouble.test(stem)) return stem.slice(0, -1);
  const isShort = first >= stem.length && endsInShortSyllable.test(stem);
  return isShort ? `${stem}e` : stem;
}

/** Suffixes with what replaces them; of those that a word ends in, only the longest is looked at. */
type Suffixes = readonly (readonly [string, string])[];

const derivations: Suffixes = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const qualities: Suffixes = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const remainders: Suffixes =
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'
    .split(' ')
    .map(suffix => [suffix, ''] as const);

/** Whether what stands before a suffix lets it go. */
function isRemovable(suffix: string, before: string): boolean {
  if (suffix === 'ogi') return before.endsWith('l');
  if (suffix === 'li') return /[cdeghkmnrt]$/.test(before);
  if (suffix === 'ion') return /[st]$/.test(before);
  return true;
}

function replaced(word: string, suffixes: Suffixes, regions: Regions): string {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined) return word;
  const [suffix, replacement] = found;
  const before = word.slice(0, -suffix.length);
  const isLate = suffixes === remainders || suffix === 'ative';
  const region = isLate ? regions.second : regions.first;
  if (before.length < region || !isRemovable(suffix, before)) return word;
  return before + replacement;
}

function withoutFinalLetter(word: string, { first, second }: Regions): string {
  const before = word.slice(0, -1);
  const at = before.length;
  if (word.endsWith('e')) {
    const goes =
      at >= second || (at >= first && !endsInShortSyllable.test(before));
    return goes ? before : word;
  }
  return word.endsWith('ll') && at >= second ? before : word;
}

/**
 * The stem of an English word. Words in other scripts and words of one or two letters come back as they are.
 * @param word lower case, without accents
 */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z']+$/.test(word)) return word;
  const known = exceptional.get(word);
  if (known !== undefined) return known;
  if (invariant.has(word)) return word;
  const marked = withConsonantY(word.replace(/^'/, '')).replace(/'s?'?$/, '');
  const regions = regionsOf(marked);
  const singular = withoutPlural(marked);
  if (invariantAfterPlural.has(singular)) return singular;
  let stemmed = withoutTense(singular, regions);
  stemmed = stemmed.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  for (const suffixes of [derivations, qualities, remainders])
    stemmed = replaced(stemmed, suffixes, regions);
  return withoutFinalLetter(stemmed, regions).toLowerCase();
}
