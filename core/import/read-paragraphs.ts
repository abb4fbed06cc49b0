import { addsNothing } from './adds-nothing.ts';
import type { AnswerPart } from './answer-part.ts';
import {
  dropHead,
  subjectOf,
  takeHead,
  type AnswerReading,
} from './answer-reading.ts';
import { isAside } from './asides.ts';
import type { Passage } from './passage.ts';
import { isShortHead } from './question-text.ts';
import { readProse } from './read-prose.ts';
import { announces, introduces, summingUp } from './sentence-cues.ts';
import { splitSentences } from './split-sentences.ts';

/** Above a list, more sentences than these are an answer of their own. */
const mostSentencesOfLead = 3;

/** Whether a part says nothing about the subject; of items only what points elsewhere or talks to others does. */
export function isAsidePart(
  { kind, passage }: AnswerPart,
  asked: ReadonlySet<string>,
): boolean {
  if (kind === 'head') return false;
  return splitSentences(passage.text).every(({ start, end }) => {
    const sentence = passage.text.slice(start, end);
    const isIdle = kind === 'paragraph' && addsNothing(sentence, asked);
    return isIdle || isAside(sentence);
  });
}

/**
 * Reads prose below a head or between items.
 * @param isWithinHead More may follow below the head that is open.
 */
function readParagraphs(
  reading: AnswerReading,
  passages: readonly Passage[],
  isWithinHead = false,
): void {
  const read = readProse(passages, reading.prompt);
  for (const text of read.lead) reading.lead.push(text);
  const label = reading.head === null ? null : takeHead(reading);
  for (const point of read.points) reading.points.push({ ...point, label });
  // Only the end of the whole answer can be its closing.
  for (const text of read.closing)
    if (isAside(text.text)) reading.closing.push(text);
    else reading.points.push({ label, text });
  if (!isWithinHead) dropHead(reading);
}

/** A paragraph, under the head that is open as long as it stands further in. */
export function readParagraph(reading: AnswerReading, part: AnswerPart): void {
  const isWithin =
    reading.head !== null && part.indent >= reading.head.indent + 2;
  readParagraphs(reading, [part.passage], isWithin);
}

/** Paragraphs after the last item: what only sums up is the closing, the rest are claims. */
export function readTail(
  reading: AnswerReading,
  tail: readonly AnswerPart[],
): void {
  const subject = subjectOf(reading);
  const from = tail.findIndex(({ passage, labelled }) => {
    if (labelled !== null) return false;
    const first = splitSentences(passage.text)[0];
    const opening = passage.text.slice(0, first?.end);
    return summingUp(opening, subject) >= 1;
  });
  const end = from < 0 ? tail.length : from;
  const claims = tail
    .slice(0, end)
    .filter(part => !isAsidePart(part, reading.asked));
  if (claims.length > 0)
    readParagraphs(
      reading,
      claims.map(({ passage }) => passage),
    );
  for (const [at, part] of tail.entries())
    if (at >= end || isAsidePart(part, reading.asked))
      reading.closing.push(part.passage);
}

/**
 * What stands above the first item is its lead when it announces it briefly; else it is prose with claims of its own, as it is
 * above code, which makes none.
 */
export function readOpening(
  reading: AnswerReading,
  opening: readonly AnswerPart[],
): void {
  const passages = opening.map(({ passage }) => passage);
  const isAboveCode = reading.parts[opening.length]?.isCode === true;
  if (
    (isBriefLead(passages, subjectOf(reading)) && !isAboveCode) ||
    passages.every(({ text }) => isShortHead(text))
  ) {
    for (const passage of passages) reading.lead.push(passage);
    return;
  }
  const read = readProse(passages, reading.prompt);
  for (const text of read.lead) reading.lead.push(text);
  for (const point of read.points) reading.points.push(point);
  for (const text of read.closing)
    if (isAside(text.text)) reading.lead.push(text);
    else reading.points.push({ label: null, text });
  moveAnnouncement(reading);
}

/** Few sentences, the last of which announces the items; or nothing but remarks. */
function isBriefLead(
  passages: readonly Passage[],
  asked: ReadonlySet<string>,
): boolean {
  const sentences = passages.flatMap(passage =>
    splitSentences(passage.text).map(({ start, end }) =>
      passage.text.slice(start, end),
    ),
  );
  const isAnnounced = announces(sentences.at(-1) ?? '');
  return (
    (isAnnounced && sentences.length <= mostSentencesOfLead) ||
    sentences.every(text => isAside(text) || introduces(text, asked))
  );
}

/** The last of the claims is none when it announces the items below. */
function moveAnnouncement(reading: AnswerReading): void {
  const last = reading.points.at(-1);
  if (last === undefined || !announces(last.text.text)) return;
  reading.points.pop();
  reading.lead.push(last.text);
}
