import type { AnswerDraft } from './answer-draft.ts';
import type { AnswerPart } from './answer-part.ts';
import { contentStems } from './content-stems.ts';
import {
  dropHead,
  setAside,
  setHead,
  stemsAsked,
  type AnswerReading,
} from './answer-reading.ts';
import { listedParts } from './listed-parts.ts';
import type { LabelledPassage } from './point-label.ts';
import {
  areHeads,
  isContinuation,
  isHeadItem,
  isHeadOfParagraph,
  readItem,
} from './read-item.ts';
import {
  isAsidePart,
  readOpening,
  readParagraph,
  readTail,
} from './read-paragraphs.ts';
import { readProse } from './read-prose.ts';
import { splitSentences } from './split-sentences.ts';

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
  if (!/:["'”’)*_]*$/u.test(first.passage.text)) return 0;
  const others = parts.slice(1);
  return others.some(
    part => part.kind === 'item' && part.indent <= first.indent,
  )
    ? 0
    : 1;
}

const sourcesHead =
  /^[*_]*(?:references?|sources?|bibliography|literature|further reading|works cited|citations?|quellen|literatur(?:verzeichnis)?|références|sources|bibliographie|referencias|fuentes|bibliografía)[:*_\s]*$/iu;

/** A head above what was read and not what is answered, unless the question asks for it. */
function listsSources(
  { kind, passage }: AnswerPart,
  asked: ReadonlySet<string>,
): boolean {
  return (
    kind === 'head' &&
    sourcesHead.test(passage.text) &&
    !contentStems(passage.text).some(one => asked.has(one))
  );
}

/** Puts aside a head above sources with what stands below it. Returns the place of the last of them. */
function passSources(reading: AnswerReading, at: number, to: number): number {
  const { parts, closing } = reading;
  dropHead(reading);
  let last = at;
  while (last + 1 < to && parts[last + 1]?.kind !== 'head') last += 1;
  for (const { passage } of parts.slice(at, last + 1)) closing.push(passage);
  return last;
}

function readBody(reading: AnswerReading, from: number, to: number): void {
  const { parts } = reading;
  for (let at = from; at < to; at += 1) {
    const part = parts[at];
    if (part === undefined) return;
    if (listsSources(part, reading.asked)) at = passSources(reading, at, to);
    else if (part.kind === 'names') reading.lead.push(part.passage);
    else if (isAsidePart(part, reading.asked)) setAside(reading, part.passage);
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

/** An answer of one part that is a definition, or lists its points in a line. */
function readOnlyPart(parts: readonly AnswerPart[]): AnswerDraft | null {
  const [only] = parts;
  if (only === undefined || parts.length > 1) return null;
  if (isDefinition(only))
    return { lead: [], points: [only.labelled], closing: [] };
  const listed = only.kind === 'paragraph' ? listedParts(only.passage) : null;
  if (listed === null) return null;
  const points = listed.map(text => ({ label: null, text }));
  return { lead: [], points, closing: [] };
}

/** Reads the parts of an answer into its lead, its points and its closing. */
export function readAnswer(
  parts: readonly AnswerPart[],
  prompt: string,
): AnswerDraft {
  const brief = readOnlyPart(parts);
  if (brief !== null) return brief;
  const hasStructure = parts.some(({ kind }) => kind !== 'paragraph');
  if (!hasStructure || isProseItem(parts))
    return readProse(
      parts.map(({ passage }) => passage),
      prompt,
    );
  const reading: AnswerReading = {
    parts,
    itemsAreHeads: areHeads(parts),
    prompt,
    asked: stemsAsked(prompt),
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
