import { pointLabel } from './point-label.ts';
import type { QuestionStart, QuestionStarts } from './question-start.ts';
import { isShortHead, questionLength, wordCount } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';

/** A rule, or many blank lines, between two blocks. */
const wideGap = 2;

function isItem(block: SheetBlock | undefined): boolean {
  return block?.head.marker !== null && block?.head.marker !== undefined;
}

function isHead(block: SheetBlock | undefined): boolean {
  if (block === undefined) return false;
  if (block.kind === 'heading') return true;
  return !isItem(block) && isShortHead(block.passage.text);
}

function placesWhere(
  blocks: readonly SheetBlock[],
  test: (place: number) => boolean,
): readonly number[] {
  return blocks.flatMap((_, place) => (test(place) ? [place] : []));
}

/** Heads with something other than a head right below. */
function headsOf(blocks: readonly SheetBlock[]): readonly number[] {
  return placesWhere(
    blocks,
    place =>
      isHead(blocks[place]) &&
      place + 1 < blocks.length &&
      !isHead(blocks[place + 1]),
  );
}

/** The same heads again and again name parts of answers, not what is answered. */
function areDifferent(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): boolean {
  const texts = places.map(place => blocks[place]?.passage.text.toLowerCase());
  return new Set(texts).size * 3 > texts.length * 2;
}

/** A paragraph that announces a list, and the list. */
function aboveLists(blocks: readonly SheetBlock[]): readonly number[] {
  return placesWhere(
    blocks,
    place =>
      !isItem(blocks[place]) &&
      isItem(blocks[place + 1]) &&
      /:["'”’)*_]*$/u.test(blocks[place]?.passage.text ?? ''),
  );
}

function afterWideGaps(blocks: readonly SheetBlock[]): readonly number[] {
  const places = placesWhere(
    blocks,
    place => place === 0 || (blocks[place]?.gap ?? 0) >= wideGap,
  );
  return places.length < blocks.length ? places : [];
}

function paragraphs(blocks: readonly SheetBlock[]): readonly number[] {
  const isProse = blocks.every(
    block => !isItem(block) && wordCount(block.passage.text) >= 10,
  );
  return isProse && blocks.length >= 3 ? blocks.map((_, place) => place) : [];
}

/** Terms with what they mean, each in a line or an item of its own. */
function terms(blocks: readonly SheetBlock[]): Map<number, QuestionStart> {
  const starts = new Map<number, QuestionStart>();
  for (const [place, { kind, passage }] of blocks.entries()) {
    const cut = kind === 'paragraph' ? pointLabel(passage, true) : null;
    if (cut === null || !isShortHead(cut.label.text)) continue;
    const label = passage.text.indexOf(cut.label.text);
    const promptLength = label + cut.label.text.length;
    starts.set(place, { ...start, recognition: 'heading', promptLength });
  }
  const items = blocks.filter((block, place) => !isHead(block) || place > 0);
  const isList =
    starts.size >= fewestTerms && starts.size * 4 >= items.length * 3;
  return isList ? starts : new Map<number, QuestionStart>();
}

const fewestTerms = 3;
/** Words of a question in front of its answer, at most. */
const mostWordsAsked = 30;

const start: QuestionStart = {
  recognition: 'answer-only',
  number: null,
  promptLength: 0,
  isSure: false,
};

/** Paragraphs that open with the question that the rest of them answers. */
function askingOpenings(blocks: readonly SheetBlock[]): QuestionStarts {
  const starts = new Map<number, QuestionStart>();
  for (const [place, block] of blocks.entries()) {
    const { text } = block.passage;
    const length = block.kind === 'paragraph' ? questionLength(text) : null;
    if (length === null || length >= text.trimEnd().length) continue;
    if (wordCount(text.slice(0, length)) > mostWordsAsked) continue;
    starts.set(place, {
      ...start,
      recognition: 'question-mark',
      promptLength: length,
      isSure: true,
    });
  }
  return starts.size * 2 > blocks.length ? starts : new Map();
}

function headStart(
  blocks: readonly SheetBlock[],
  place: number,
): QuestionStart {
  const promptLength = blocks[place]?.passage.text.length ?? 0;
  return { ...start, recognition: 'heading', promptLength };
}

/** Heads that name what the text below them answers. */
function underHeads(blocks: readonly SheetBlock[]): QuestionStarts {
  const places = headsOf(blocks);
  if (places.length < 2) return new Map();
  if (!areDifferent(blocks, places))
    return new Map(places.map(place => [place + 1, start]));
  return new Map(places.map(place => [place, headStart(blocks, place)]));
}

/** The outermost lines of an outline that only its indentation shows. */
function outermost(blocks: readonly SheetBlock[]): QuestionStarts {
  const least = blocks.reduce(
    (indent, { head }) => Math.min(indent, head.indent),
    Infinity,
  );
  const outer = placesWhere(blocks, at => blocks[at]?.head.indent === least);
  const heads = outer.filter(at => {
    const indent = blocks[at + 1]?.head.indent ?? least;
    return isHead(blocks[at]) && indent >= least + 2;
  });
  const isOutline = heads.length >= 2 && heads.length * 3 >= outer.length * 2;
  return new Map(
    isOutline ? heads.map(at => [at, headStart(blocks, at)] as const) : [],
  );
}

/**
 * The answers of a sheet that marks neither questions nor answers: paragraphs that ask and answer, terms with their meanings, what stands below each head, each
 * announced list, what wide gaps part, or paragraphs of prose, whichever of these first gives more than one. Never sure.
 */
export function separateAnswers(blocks: readonly SheetBlock[]): QuestionStarts {
  const ways = [askingOpenings, terms, outermost, underHeads];
  for (const way of ways) {
    const found = way(blocks);
    if (found.size >= 2) return found;
  }
  for (const way of [aboveLists, afterWideGaps, paragraphs]) {
    const places = way(blocks);
    if (places.length >= 2) return new Map(places.map(at => [at, start]));
  }
  return new Map();
}
