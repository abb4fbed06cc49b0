import type { LineMarker } from './sheet-line.ts';

const bullet = /^(?:([-*+–—o])\s+|([•◦▪▫●○■□·‣⁃∙➢➤►▶✓✔→])\s*|(-)(?=\p{Lu}))/u;
const number =
  /^(?:\((\d{1,3})\)|(\d{1,3})\s?(\.\)|[.)\]]|:(?=\s|$)))(?=$|\s|[^\s\d.,)\]])\s*/u;
const dashedNumber = /^(\d{1,3})\s+([-–—])\s+(?=\p{L})/u;
const letter = /^(?:\(([a-z])\)|([a-z])(\.|\)))(?:\s+|$)/iu;
const roman = /^(?:\(([ivx]{1,6})\)|([ivx]{1,6})(\.|\)))(?:\s+|$)/iu;

const questionPrefix =
  /^(?:(?:q|question|frage|pregunta|domanda|vraag|pergunta)\s*(?:no\.?\s*|nr\.?\s*|#\s*)?(?:(\d{1,3})\s*(?:[.:)\]–—-]+|$|(?=\s))|[:.)](?=\s|$|\*|\p{L}))|(?:aufgabe|problem|task|exercise|item)\s*(\d{1,3})\s*(?:[.:)\]–—-]+|$))\s*/iu;
const answerPrefix =
  /^(?:(?:a|ans|answer|antwort|respuesta|réponse|risposta|antwoord|resposta|solution|lösung)\s*(?:(?:to|for|zu)?\s*(?:question|frage|q)?\s*(?:no\.?\s*|nr\.?\s*|#\s*)?(\d{1,3})\s*(?:[.:)\]–—-]+|$)|:(?=\s|$|\*|\p{L}))|(?:answer|antwort|solution|lösung)$)\s*/iu;

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

function numberMarker(text: string): Marked | null {
  const found = number.exec(text) ?? dashedNumber.exec(text);
  if (found === null) return null;
  const value = Number.parseInt(/\d+/u.exec(found[0])?.[0] ?? '0', 10);
  const style = found[3] ?? found[2] ?? '()';
  return [{ kind: 'number', value, style }, text.slice(found[0].length)];
}

function markerOf(text: string): Marked | null {
  return bulletMarker(text) ?? numberMarker(text) ?? letterMarker(text);
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
function withoutBoldOpening(text: string): string {
  const mark = /^(\*\*|__)/u.exec(text)?.[1];
  if (mark === undefined) return text;
  const inner = text.slice(2);
  if (prefixOf(inner) === null && markerOf(inner) === null) return text;
  return inner.replace(mark, '');
}

/** Reads the bullet, number or letter and the `Q:` or `A:` that open a line, bold or not. */
export function lineOpening(text: string): LineOpening {
  let body = withoutBoldOpening(text);
  let marker: LineMarker | null = null;
  const first = prefixOf(body) === null ? markerOf(body) : null;
  if (first !== null) [marker, body] = first;
  body = withoutBoldOpening(body);
  if (marker?.kind === 'bullet') {
    const second = prefixOf(body) === null ? markerOf(body) : null;
    if (second !== null && second[0].kind === 'number') [marker, body] = second;
    body = withoutBoldOpening(body);
  }
  const prefixed = prefixOf(body);
  if (prefixed !== null) return { marker, ...prefixed };
  return { marker, prefix: null, prefixNumber: null, body };
}
