import type { LineMarker } from './sheet-line.ts';

const bullet =
  /^(?:([-*+–—o]|[-=–]>|>>)\s+|([•◦▪▫●○■□·‣⁃∙⦁➢➤►▶✓✔✗✘→⇒»❖◆◇★☆♦❯\uF000-\uF0FF])\s*|(-)(?=\p{Lu}))/u;
const number =
  /^(?:\((\d{1,3})\)|\[(\d{1,3})\](?=\s)|(\d{1,3})\s?(\.\)|[.)\]]|:(?=\s|$)))(?=$|\s|[^\s\d.,)\]])\s*/u;
const dashedNumber = /^(\d{1,3})(?:\s+([-–—])\s+|([-/])\s+)(?=\p{L})/u;
/** `#3 What …` */
const hashedNumber = /^#(\d{1,3})[.:)]?\s+(?=\S)/u;
const circledNumber = /^([①-⑳❶-❿⑴-⒇])\s*/u;
const letter = /^(?:\(([a-z])\)|([a-z])(\.|\)))(?:\s+|$)/iu;
const roman = /^(?:\(([ivx]{1,6})\)|([ivx]{1,6})(\.|\)))(?:\s+|$)/iu;

const numberOfQuestion = String.raw`(\d{1,3})(?:\s*(?:of|von|de|sur|di|\/)\s*\d{1,3}(?!\d))?\s*`;
const counting = String.raw`\.?\s*(?:no\.?\s*|nr\.?\s*|#\s*)?`;
const questionWord =
  'q|question|ques?|prompt|frage|pregunta|domanda|vraag|pergunta|вопрос|otázka|pytanie|spørgsmål|fråga|soru|问题|問題';
const answerWord =
  'a|ans|answer|antwort|respuesta|réponse|risposta|antwoord|resposta|solution|lösung|ответ|odpověď|odpowiedź|svar|cevap|答案|答';
/** What people write in front of *answer*, which says no more. */
const kindOfAnswer =
  '(?:(?:model|sample|suggested|specimen|possible|example|short|full|my|your|correct)\\s+)?';

const questionPrefix = new RegExp(
  `^\\[?(?:(?:${questionWord})${counting}(?:${numberOfQuestion}(?:[.:：)\\]–—-]+|$|(?=\\s))|[:：.)](?=\\s|$|\\*|\\p{L}))|(?:aufgabe|problem|task|exercise|item|card|flashcard|karte|übung)\\s*(\\d{1,3})\\s*(?:[.:)\\]–—-]+|$))\\s*`,
  'iu',
);
const answerPrefix = new RegExp(
  `^\\[?(?:${kindOfAnswer}(?:${answerWord})s?\\s*(?:(?:to|for|zu)?\\s*(?:question|frage|q)?${counting}(\\d{1,3})\\s*(?:[.:)\\]–—-]+|$)|[:：](?=\\s|$|\\*|\\p{L}))|ans\\.(?=\\s|$)|${kindOfAnswer}(?:answer|antwort|solution|lösung|réponse|respuesta|risposta)\\]?$)\\s*`,
  'iu',
);

/** The value of a roman number up to 39. */
function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...text.toLowerCase()].map(digit => values[digit] ?? 0);
  return digits.reduce(
    (sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
}

type Marked = readonly [LineMarker, string];

function romanMarker(text: string): Marked | null {
  const found = roman.exec(text);
  const digits = found?.[1] ?? found?.[2];
  if (found === null || digits === undefined) return null;
  const style = found[3] ?? '()';
  const marker: LineMarker = {
    kind: 'roman',
    value: romanValue(digits),
    style,
  };
  return [marker, text.slice(found[0].length)];
}

/** `i.`, `v)` and `x.` are read as roman numbers, other single letters as letters. */
function letterMarker(text: string): Marked | null {
  const found = letter.exec(text);
  const name = found?.[1] ?? found?.[2];
  if (found === null || name === undefined || /^[ivx]$/iu.test(name))
    return romanMarker(text);
  const value = name.toLowerCase().charCodeAt(0) - 96;
  const style = `${name < 'a' ? 'A' : 'a'}${found[3] ?? '()'}`;
  return [{ kind: 'letter', value, style }, text.slice(found[0].length)];
}

function bulletMarker(text: string): Marked | null {
  const found = bullet.exec(text);
  if (found === null) return null;
  const style = found[0].trim();
  const rest = text.slice(found[0].length).trimStart();
  return [{ kind: 'bullet', value: 0, style }, rest];
}

/** The number that a sign such as ③ shows. */
function circledValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x2776) return code - 0x2775;
  return code >= 0x2474 ? code - 0x2473 : code - 0x245f;
}

function circledMarker(text: string): Marked | null {
  const found = circledNumber.exec(text);
  if (found?.[1] === undefined) return null;
  const value = circledValue(found[1]);
  const marker: LineMarker = { kind: 'number', value, style: '①' };
  return [marker, text.slice(found[0].length)];
}

function numberMarker(text: string): Marked | null {
  const found =
    number.exec(text) ?? dashedNumber.exec(text) ?? hashedNumber.exec(text);
  if (found === null) return circledMarker(text);
  const value = Number.parseInt(/\d+/u.exec(found[0])?.[0] ?? '0', 10);
  const style = found[0].replace(/\d+|\s+/gu, '');
  return [{ kind: 'number', value, style }, text.slice(found[0].length)];
}

/** `A. ` and `J. `, as people write them before lists and before surnames. */
const initial = /^\p{L}\.\s/u;

function markerOf(text: string, takesLetters: boolean): Marked | null {
  const found = bulletMarker(text) ?? numberMarker(text);
  if (found !== null || (!takesLetters && initial.test(text))) return found;
  return letterMarker(text);
}

/** What opens a line, and its words. */
export interface LineOpening {
  readonly marker: LineMarker | null;
  readonly prefix: 'question' | 'answer' | null;
  readonly prefixNumber: number | null;
  readonly body: string;
}

function prefixOf(text: string): Omit<LineOpening, 'marker'> | null {
  const question = questionPrefix.exec(text);
  const answer = answerPrefix.exec(text);
  const found = question ?? answer;
  if (found === null) return null;
  const digits = found[1] ?? found[2];
  return {
    prefix: question === null ? 'answer' : 'question',
    prefixNumber: digits === undefined ? null : Number(digits),
    body: text.slice(found[0].length),
  };
}

/** Takes the bold marks off an opening that is bold by itself: `**Q1.** Why?` is read as `Q1. Why?`. */
function withoutBoldOpening(text: string, takesLetters: boolean): string {
  const mark = /^(\*\*|__)/u.exec(text)?.[1];
  if (mark === undefined) return text;
  const inner = text.slice(2);
  if (prefixOf(inner) === null && markerOf(inner, takesLetters) === null)
    return text;
  return inner.replace(mark, '');
}

const checkBox = /^\[[ xX]\]\s+/u;

/** What stands after a bullet: a box to tick, or a number that counts more than the bullet. */
function afterBullet(body: string, takesLetters: boolean): Marked | null {
  const rest = body.replace(checkBox, '');
  const second = prefixOf(rest) === null ? markerOf(rest, takesLetters) : null;
  if (second?.[0].kind === 'number') return second;
  return null;
}

/**
 * Reads the bullet, number or letter and the `Q:` or `A:` that open a line, bold or not.
 * @param takesLetters Whether a letter with a dot is a mark; else it is an initial of a name.
 */
export function lineOpening(text: string, takesLetters = true): LineOpening {
  let body = withoutBoldOpening(text, takesLetters);
  let marker: LineMarker | null = null;
  const first = prefixOf(body) === null ? markerOf(body, takesLetters) : null;
  if (first !== null) [marker, body] = first;
  body = withoutBoldOpening(body, takesLetters);
  if (marker?.kind === 'bullet') {
    const second = afterBullet(body, takesLetters);
    if (second !== null) [marker, body] = second;
    else body = body.replace(checkBox, '');
    body = withoutBoldOpening(body, takesLetters);
  }
  const prefixed = prefixOf(body);
  if (prefixed !== null) return { marker, ...prefixed };
  return { marker, prefix: null, prefixNumber: null, body };
}
