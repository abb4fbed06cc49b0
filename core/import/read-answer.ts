import type { AnswerDraft, DraftPoint } from './answer-draft.ts';
import type { AnswerPart } from './answer-part.ts';
import { isAside } from './asides.ts';
import { contentStems } from './content-stems.ts';
import { joinPassages, slicePassage, type Passage } from './passage.ts';
import type { LabelledPassage } from './point-label.ts';
import { asks, isShortHead, wordCount } from './question-text.ts';
import { readProse } from './read-prose.ts';
import { announces, summingUp } from './sentence-cues.ts';
import { splitSentences } from './split-sentences.ts';

/** Words of a question within an answer, at most. */
const mostWordsAsked = 20;
const endsInColon = /:["'”’)*_]*$/u;
/** Above a list, more sentences than these are an answer of their own. */
const mostSentencesOfLead = 3;

interface Reading {
  readonly parts: readonly AnswerPart[];
  readonly itemsAreHeads: boolean;
  readonly prompt: string;
  readonly lead: Passage[];
  readonly points: DraftPoint[];
  readonly closing: Passage[];
  /** The head that stands above what comes next, how far in it stands, and whether a point has taken it up. */
  head: { passage: Passage; indent: number; isUsed: boolean } | null;
}

function withoutColon(passage: Passage): Passage {
  const cut = /\s*[:.]?([*_]*)\s*$/u.exec(passage.text);
  return slicePassage(passage, 0, cut?.index);
}

/** A head that no point has taken as its label says something all the same. */
function dropHead(reading: Reading): void {
  const { head } = reading;
  if (head !== null && !head.isUsed) reading.lead.push(head.passage);
  reading.head = null;
}

/** What is no claim goes to the nearer end of the answer. */
function setAside(reading: Reading, passage: Passage): void {
  const { points, lead, closing } = reading;
  (points.length === 0 ? lead : closing).push(passage);
}

function setHead(reading: Reading, passage: Passage, indent: number): void {
  dropHead(reading);
  reading.head = { passage, indent, isUsed: false };
}

function takeHead(reading: Reading): Passage | null {
  if (reading.head === null) return null;
  reading.head.isUsed = true;
  return withoutColon(reading.head.passage);
}

/** An item that stands above items further in: `Advantages:`, or a few words without an end. */
function isHeadItem(part: AnswerPart, next: AnswerPart | undefined): boolean {
  if (next?.kind !== 'item' || next.indent <= part.indent) return false;
  const text = part.passage.text;
  if (endsInColon.test(text) || asks(text)) return true;
  return part.labelled === null && isShortHead(text);
}

/** Whether items mostly stand above paragraphs; where they do not, the last one does not either. */
function areHeads(parts: readonly AnswerPart[]): boolean {
  const items = parts.filter(({ kind }) => kind === 'item').length;
  const above = parts.filter(
    ({ kind }, at) => kind === 'item' && parts[at + 1]?.kind === 'paragraph',
  ).length;
  return above * 2 >= items;
}

/** A short item with the paragraph that says more about it. */
function isHeadOfParagraph(
  part: AnswerPart,
  next: AnswerPart | undefined,
): boolean {
  if (next?.kind !== 'paragraph' || part.labelled !== null) return false;
  const text = part.passage.text;
  if (asks(text)) return wordCount(text) <= mostWordsAsked && next.gap <= 1;
  if (wordCount(text) > 15 || /[.!?;,]["'”’)*_]*$/u.test(text)) return false;
  return next.gap === 0 || (part.isOrdered && next.gap === 1);
}

const noStems: ReadonlySet<string> = new Set();

function isContinuation(part: AnswerPart, next: AnswerPart | undefined) {
  return (
    next?.kind === 'paragraph' &&
    next.indent >= part.indent + 2 &&
    part.kind === 'item' &&
    summingUp(next.passage.text, noStems) < 1.5
  );
}

/** Whether a paragraph below an item only ends what the item says; else it makes claims of its own under its label. */
function endsItem(item: Passage, more: Passage): boolean {
  return (
    /[.!?:;]["'”’)*_]*$/u.test(item.text) &&
    splitSentences(more.text).length === 1
  );
}

/** An item with the paragraphs further in below it. */
function readWholeItem(reading: Reading, part: AnswerPart, at: number): number {
  let last = at;
  let text = part.labelled?.text ?? part.passage;
  const label = part.labelled?.label ?? takeHead(reading);
  for (; isContinuation(part, reading.parts[last + 1]); last += 1) {
    const more = reading.parts[last + 1]?.passage;
    if (more === undefined) break;
    if (endsItem(text, more)) text = joinPassages([text, more]);
    else {
      reading.points.push({ label, text });
      text = more;
    }
  }
  reading.points.push({ label, text });
  return last;
}

/** Reads an item and the paragraphs that belong to it. Returns the place of the last part read. */
function readItem(reading: Reading, at: number): number {
  const part = reading.parts[at];
  const next = reading.parts[at + 1];
  if (part === undefined) return at;
  if (reading.head !== null && part.indent < reading.head.indent)
    dropHead(reading);
  if (isHeadItem(part, next)) {
    setHead(reading, part.passage, part.indent + 1);
    return at;
  }
  const isHead = reading.itemsAreHeads && isHeadOfParagraph(part, next);
  if (next === undefined || !isHead) return readWholeItem(reading, part, at);
  if (asks(part.passage.text)) {
    setHead(reading, part.passage, part.indent);
    return at;
  }
  const label = withoutColon(part.passage);
  reading.points.push({ label, text: next.passage });
  return at + 1;
}

/** @param isWithinHead More may follow below the head that is open. */
function readParagraphs(
  reading: Reading,
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
function readParagraph(reading: Reading, part: AnswerPart): void {
  const isWithin =
    reading.head !== null && part.indent >= reading.head.indent + 2;
  readParagraphs(reading, [part.passage], isWithin);
}

function subjectOf(reading: Reading): ReadonlySet<string> {
  const lead = reading.lead.map(({ text }) => text).join(' ');
  const said = [reading.prompt, lead].map(text => text.slice(0, 1_000));
  return new Set(contentStems(said.join(' ')));
}

/** Paragraphs after the last item: what only sums up is the closing, the rest are claims. */
function readTail(reading: Reading, tail: readonly AnswerPart[]): void {
  const subject = subjectOf(reading);
  const from = tail.findIndex(({ passage, labelled }) => {
    if (labelled !== null) return false;
    const first = splitSentences(passage.text)[0];
    const opening = passage.text.slice(0, first?.end);
    return summingUp(opening, subject) >= 1;
  });
  const end = from < 0 ? tail.length : from;
  const claims = tail.slice(0, end).filter(part => !isAsidePart(part));
  if (claims.length > 0)
    readParagraphs(
      reading,
      claims.map(({ passage }) => passage),
    );
  for (const [at, part] of tail.entries())
    if (at >= end || isAsidePart(part)) reading.closing.push(part.passage);
}

/** What stands above the first item is its lead when it announces it briefly; else it is prose with claims of its own. */
function readOpening(reading: Reading, opening: readonly AnswerPart[]): void {
  const passages = opening.map(({ passage }) => passage);
  const sentences = passages.flatMap(passage =>
    splitSentences(passage.text).map(({ start, end }) =>
      passage.text.slice(start, end),
    ),
  );
  const isAnnounced = announces(sentences.at(-1) ?? '');
  const isBrief =
    (isAnnounced && sentences.length <= mostSentencesOfLead) ||
    sentences.every(isAside);
  if (isBrief || passages.every(({ text }) => isShortHead(text))) {
    for (const passage of passages) reading.lead.push(passage);
    return;
  }
  const read = readProse(passages, reading.prompt);
  for (const text of read.lead) reading.lead.push(text);
  for (const point of read.points) reading.points.push(point);
  for (const text of read.closing)
    if (isAside(text.text)) reading.lead.push(text);
    else reading.points.push({ label: null, text });
  const last = reading.points.at(-1);
  if (last === undefined || !announces(last.text.text)) return;
  reading.points.pop();
  reading.lead.push(last.text);
}

/** The only item of an answer announces nothing and lists nothing: it is prose behind a bullet. */
function isProseItem(parts: readonly AnswerPart[]): boolean {
  const items = parts.filter(({ kind }) => kind === 'item');
  const [only] = items;
  return (
    items.length === 1 &&
    only !== undefined &&
    only.labelled === null &&
    splitSentences(only.passage.text).length >= 3
  );
}

/** Items at the beginning that announce the list further in below them. */
function leadItems(parts: readonly AnswerPart[]): number {
  const [first, second] = parts;
  if (first === undefined || !isHeadItem(first, second)) return 0;
  if (!endsInColon.test(first.passage.text)) return 0;
  const others = parts.slice(1);
  return others.some(
    part => part.kind === 'item' && part.indent <= first.indent,
  )
    ? 0
    : 1;
}

/** Whether a part says nothing about the subject. */
function isAsidePart({ kind, passage }: AnswerPart): boolean {
  if (kind === 'head') return false;
  const sentences = splitSentences(passage.text);
  return sentences.every(({ start, end }) =>
    isAside(passage.text.slice(start, end)),
  );
}

function readBody(reading: Reading, from: number, to: number): void {
  const { parts } = reading;
  for (let at = from; at < to; at += 1) {
    const part = parts[at];
    if (part === undefined) return;
    if (part.kind === 'names') reading.lead.push(part.passage);
    else if (isAsidePart(part)) setAside(reading, part.passage);
    else if (part.kind === 'item') at = readItem(reading, at);
    else if (part.kind === 'head') setHead(reading, part.passage, part.indent);
    else readParagraph(reading, part);
  }
}

/** A term and what it means, in one sentence. */
function isDefinition(
  part: AnswerPart,
): part is AnswerPart & { readonly labelled: LabelledPassage } {
  if (part.labelled === null) return false;
  return splitSentences(part.labelled.text.text).length === 1;
}

/** How many parts stand above the first item, or above the first of several heads. */
function openingLength(parts: readonly AnswerPart[]): number {
  const heads = parts.filter(({ kind }) => kind === 'head').length;
  const first = parts.findIndex(
    ({ kind }, at) =>
      kind === 'item' ||
      kind === 'names' ||
      (kind === 'head' && (at > 0 || heads > 1)),
  );
  return Math.max(first, 0);
}

/** Where the last item or head and the paragraphs that belong to it end. */
function bodyEnd(parts: readonly AnswerPart[]): number {
  const at = parts.findLastIndex(({ kind }) => kind !== 'paragraph');
  const last = parts[at];
  let end = at + 1;
  if (last === undefined) return end;
  const isHead = areHeads(parts) && isHeadOfParagraph(last, parts[end]);
  if (last.kind === 'head' || isHead) end += 1;
  if (last.kind === 'head')
    while ((parts[end]?.indent ?? 0) >= last.indent + 2) end += 1;
  while (isContinuation(last, parts[end])) end += 1;
  return Math.min(end, parts.length);
}

/** Reads the parts of an answer into its lead, its points and its closing. */
export function readAnswer(
  parts: readonly AnswerPart[],
  prompt: string,
): AnswerDraft {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && isDefinition(only))
    return { lead: [], points: [only.labelled], closing: [] };
  const hasStructure = parts.some(({ kind }) => kind !== 'paragraph');
  if (!hasStructure || isProseItem(parts))
    return readProse(
      parts.map(({ passage }) => passage),
      prompt,
    );
  const reading: Reading = {
    parts,
    itemsAreHeads: areHeads(parts),
    prompt,
    lead: [],
    points: [],
    closing: [],
    head: null,
  };
  const opening = openingLength(parts);
  readOpening(reading, parts.slice(0, opening));
  const leads = leadItems(parts.slice(opening));
  for (const part of parts.slice(opening, opening + leads))
    reading.lead.push(part.passage);
  const end = bodyEnd(parts);
  readBody(reading, opening + leads, end);
  dropHead(reading);
  readTail(reading, parts.slice(end));
  return reading;
}
