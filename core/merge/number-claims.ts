import { fold } from '../coverage/tokenize.ts';
import { stem } from '../coverage/stem.ts';

/** A number that a text states, with what it counts or measures. Offsets in UTF-16 code units; `end` is exclusive. */
export interface NumberClaim {
  /** Both ends of a range; equal for a single number. */
  readonly least: number;
  readonly most: number;
  /** Stem of the unit or of the thing counted; empty when none follows. */
  readonly unit: string;
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
const figure = String.raw`\d+(?:[.,]\d+)*`;
const number = `(?:${figure}|${[...spelled.keys()].join('|')})`;
/** Not part of a name (*CO2*, *p53*), a ratio (*80/20*), a date or an ordinal. */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./:'’+-])(${number})(?:\s*(?:–|-|to|and|or)\s*(${number}))?(?![\p{N}/:'’])(?:\s*(%|per ?cent|°\s?\p{L})|\s*(\p{L}+))?`,
  'giu',
);
const notUnits = new Set(
  'a an the of to in on at for and or but if as by with from into is are was were be than then that which who when where per each out times more less or so it they can will may must should before after above below th st nd rd d x'.split(
    ' ',
  ),
);
/** What comes after these is one case of many, not a claim. */
const exampleBefore =
  /(?:e\.\s?g\.|for (?:example|instance)|such as|say|like)[^.;]*$/i;

/** The numbers that a text states, in order. Examples are left out. */
export function numberClaims(text: string): readonly NumberClaim[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, first = '', second, measure, word] = match;
    if (exampleBefore.test(text.slice(0, match.index))) return [];
    if (word && isGlued(whole, word)) return [];
    const values = [first, second ?? first].map(valueOf);
    const unit = unitOf(measure, word);
    const end =
      match.index + whole.length - (unit === '' ? (word ?? '').length : 0);
    return [
      {
        least: Math.min(...values),
        most: Math.max(...values),
        unit,
        start: match.index,
        end: match.index + text.slice(match.index, end).trimEnd().length,
      },
    ];
  });
}

/** *3D*, *2nd*: letters that make another word of the number. Real units may follow without a space. */
function isGlued(whole: string, word: string): boolean {
  const before = whole.at(-word.length - 1) ?? '';
  return (
    /\d/.test(before) &&
    !/^(?:[pnµμmckMG]?(?:m|g|s|l|L|V|W|A|J|K|B|Hz|Pa)|h|bp)$/u.test(word)
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
    Number(text.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'))
  );
}
