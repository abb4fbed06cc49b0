/** A sentence of a text; offsets in UTF-16 code units, `end` exclusive, white space around it left out. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations, English and German, after which a sentence goes on; in small letters, without their last dot. */
const abbreviations = new Set(
  `e.g i.e eg ie etc cf vs v viz al ca c approx est resp fig figs eq eqs ch chap sec no nos nr vol pp p art arts para cl ed eds op
dr mr mrs ms prof st jr sr rev gen col lt hon inc ltd co corp dept univ jan feb mar apr jun jul aug sep sept oct nov dec
z.b d.h u.a bzw usw ggf evtl vgl abb abs bspw sog inkl exkl max min mind bd jh jhd s str z d u o.ä i.d.r n.chr v.chr chr`.split(
    /\s+/u,
  ),
);
/** After these a sentence may end; it does when a capital follows that is no name of a person. */
const mayEnd = new Set(['etc', 'usw', 'al', 'o.ä', 'inc', 'ltd', 'corp', 'co']);

const endOfSentence = /(?<![.!?…])[.!?…]+["'”’»)\]*_]*(?=\s)/gu;

function isAbbreviated(before: string, after: string): boolean {
  const word =
    /(?<![\p{L}.])[\p{L}.]*$/u.exec(before.slice(-24))?.[0].toLowerCase() ?? '';
  if (word === '') return false;
  if (mayEnd.has(word)) return !/^["“„(]?\p{Lu}/u.test(after);
  if (abbreviations.has(word)) return true;
  // Initials: J. Smith, U.S. law.
  return /(?:^|\.)\p{L}$/u.test(word) && !/^(?:i)$/u.test(word);
}

/** A text that knows no capitals: its sentences begin small, too. */
function isSmallThroughout(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/[.!?]\s+["'“„(]?\p{Lu}/u.test(text);
}

function endsSentence(
  text: string,
  at: number,
  mark: string,
  isSmall: boolean,
): boolean {
  const after = text.slice(at + mark.length, at + mark.length + 40).trimStart();
  if (/^[,;:)]/u.test(after)) return false;
  if (!isSmall && /^\p{Ll}/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = text.slice(Math.max(0, at - 24), at);
  // German ordinals and dates: am 3. Oktober, der 2. Weltkrieg.
  if (/(?:^|[\s(])\d{1,2}$/u.test(before) && /^\p{Lu}/u.test(after))
    return !/(?:am|der|die|das|dem|den|des|im|vom|zum|bis|ab)\s+\d{1,2}$/iu.test(
      before,
    );
  return !isAbbreviated(before, after);
}

/** Marks alone are no sentence; they belong to the next one. */
const hasWords = /[\p{L}\p{N}]/u;

/** Splits a text into sentences. Abbreviations, decimals, initials and ordinals end none. */
export function splitSentences(text: string): readonly SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let start = 0;
  const push = (end: number) => {
    const cut = text.slice(start, end);
    const from = start + cut.length - cut.trimStart().length;
    const to = from + cut.trim().length;
    if (to > from) ranges.push({ start: from, end: to });
    start = end;
  };
  const isSmall = isSmallThroughout(text);
  let isWorded = false;
  let looked = 0;
  for (const found of text.matchAll(endOfSentence)) {
    const end = found.index + found[0].length;
    isWorded ||= hasWords.test(text.slice(looked, found.index));
    looked = end;
    if (!isWorded || !endsSentence(text, found.index, found[0], isSmall))
      continue;
    push(end);
    isWorded = false;
  }
  const last = ranges.at(-1);
  if (last === undefined || isWorded || hasWords.test(text.slice(looked)))
    push(text.length);
  else ranges.splice(-1, 1, { ...last, end: text.trimEnd().length });
  return ranges;
}
