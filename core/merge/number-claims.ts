import { fold } from '../coverage/tokenize.ts';
import { stem } from '../coverage/stem.ts';

/** A number that a text states, with what it counts or measures. Offsets in UTF-16 code units; `end` is exclusive. */
export interface NumberClaim {
  /** Both ends of a range; equal for a single number, infinitely far on the side that a bound leaves open. */
  readonly least: number;
  readonly most: number;
  /** Stem of the unit or of the thing counted; empty when none follows. */
  readonly unit: string;
  /** True for a whole number of things that can be counted on: not a measure, nor about so many. */
  readonly isExact: boolean;
  readonly start: number;
  readonly end: number;
}

const spelled: ReadonlyMap<string, number> = new Map([
  ...'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 2] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)] as const),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const figure = String.raw`(?:(?<![^\s(])[-−])?\d+(?:[.,]\d+)*`;
const number = `(?:${figure}|${[...spelled.keys()].join('|')})`;
/** Not part of a name (*CO2*, *p53*), a ratio (*80/20*), a power of ten, a date or an ordinal. */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:'’+^-])(${number})(?:\s*(–|-|to|and|or|±)\s*(${number}))?(?![\p{N}/:'’^⁰¹²³⁴-⁹]|[.,]\d|\s*[×*])(?:\s*(${[...scales.keys()].join('|')})(?!\p{L}))?(?:\s*(%|per ?cent|°\s?\p{L})|\s*(\p{L}+[²³]?))?`,
  'giu',
);
const notUnits = new Set(
  'a an the of to in on at for and or but if as by with from into is are was were be than then that which who when where per each out times more less or so it they can will may must should before after above below th st nd rd d x'.split(
    ' ',
  ),
);
/** What comes after these is one case of many, or the number of a place in a text, not a claim. */
const noClaimBefore =
  /(?:(?:\be\.\s?g\.|\b(?:for (?:example|instance)|such as|say|like)\b)[^.;]*|\b(?:chapter|section|figure|table|page|step|version|phase|stage|type|part|question|number|no\.|article|art\.|act)\s*)$/i;
const lowerBound =
  /(?:\b(?:at least|more than|over|above|exceed(?:s|ing)?|no(?:t)? (?:fewer|less) than|minimum(?: of)?|upwards of)|[>≥])\s*$/i;
const upperBound =
  /(?:\b(?:at most|up to|under|below|(?:less|fewer) than|no(?:t)? more than|maximum(?: of)?|not exceed(?:ing)?)|[<≤])\s*$/i;
const vague =
  /(?:\b(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|nearly|almost|typically|usually)|[~≈])\s*$/i;
const measures = new Set(
  'degrees metres meters seconds minutes hours grams litres liters percent'
    .split(' ')
    .map(stem),
);
/** *In 1896* says when, and no other year will do. */
const yearBefore = /\b(?:in|since|until|from|by|of)\s*$/i;
/** The unit of a year. */
export const yearUnit = 'in the year';

/** The numbers that a text states, in order. Examples are left out. */
export function numberClaims(text: string): readonly NumberClaim[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const before = text.slice(0, match.index);
    const [whole, , , , , measure, word] = match;
    if (noClaimBefore.test(before) || isGlued(whole, word ?? '')) return [];
    const measured = unitOf(measure, word);
    const bare = whole.slice(0, whole.length - (word ?? '').length);
    const words = measured === '' ? bare : whole;
    return [
      {
        ...amountOf(match, before, measured),
        start: match.index,
        end: match.index + words.trimEnd().length,
      },
    ];
  });
}

function amountOf(
  match: RegExpExecArray,
  before: string,
  measured: string,
): Omit<NumberClaim, 'start' | 'end'> {
  const values = valuesOf(match);
  if (measured === '' && isYear(match, before))
    return { ...bounded(values, before), unit: yearUnit, isExact: true };
  return {
    ...bounded(values, before),
    unit: measured,
    isExact: isCount(values, measured) && !vague.test(before),
  };
}

function isYear([, first = '', , second]: RegExpExecArray, before: string) {
  return (
    second === undefined &&
    /^(?:1\d|20)\d\d$/.test(first) &&
    yearBefore.test(before)
  );
}

/** The ends of a number, a range or a number with its tolerance. */
function valuesOf(match: RegExpExecArray): readonly [number, number] {
  const [, first = '', link, second = first, scale = ''] = match;
  const times = scales.get(scale.toLowerCase()) ?? 1;
  const [one, two] = [valueOf(first) * times, valueOf(second) * times];
  if (link === '±') return [one - two, one + two];
  return [Math.min(one, two), Math.max(one, two)];
}

/** *At least 5* allows more, *at most 5* less. */
function bounded(
  [least, most]: readonly [number, number],
  before: string,
): Pick<NumberClaim, 'least' | 'most'> {
  if (upperBound.test(before)) return { least: -Infinity, most };
  if (lowerBound.test(before)) return { least, most: Infinity };
  return { least, most };
}

function isCount(values: readonly number[], unit: string): boolean {
  return (
    unit.length > 3 &&
    !measures.has(unit) &&
    values.every(value => Number.isInteger(value) && Math.abs(value) < 100)
  );
}

/** *3D*, *2nd*: letters that make another word of the number. Real units may follow without a space. */
function isGlued(whole: string, word: string): boolean {
  const before = whole.at(-word.length - 1) ?? '';
  return (
    word !== '' &&
    /\d/.test(before) &&
    !/^(?:[pnµμmckMG]?(?:m|g|s|l|L|V|W|A|J|K|B|Hz|Pa)|h|bp)[²³]?$/u.test(word)
  );
}

function unitOf(measure: string | undefined, word: string | undefined): string {
  if (measure)
    return /^(?:%|per)/i.test(measure) ? '%' : fold(measure).replace(/\s/g, '');
  const folded = fold(word ?? '');
  return notUnits.has(folded) ? '' : stem(folded);
}

function valueOf(text: string): number {
  return (
    spelled.get(text.toLowerCase()) ??
    Number(
      text
        .replace('−', '-')
        .replace(/,(?=\d{3}(?!\d))/g, '')
        .replace(',', '.'),
    )
  );
}
