import type { QuestionStart, QuestionStarts } from './question-start.ts';
import { isShortHead, wordCount } from './question-text.ts';
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

/** The first block below each head. */
function belowHeads(blocks: readonly SheetBlock[]): readonly number[] {
  return placesWhere(
    blocks,
    place => isHead(blocks[place - 1]) && !isHead(blocks[place]),
  );
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

const start: QuestionStart = {
  recognition: 'answer-only',
  number: null,
  promptLength: 0,
  isSure: false,
};

/**
 * The answers of a sheet that marks neither questions nor answers: what stands below each head, each announced list, what
 * wide gaps part, or paragraphs of prose, whichever of these first gives more than one. Never sure.
 */
export function separateAnswers(blocks: readonly SheetBlock[]): QuestionStarts {
  const ways = [belowHeads, aboveLists, afterWideGaps, paragraphs];
  for (const way of ways) {
    const places = way(blocks);
    if (places.length >= 2) return new Map(places.map(at => [at, start]));
  }
  return new Map();
}
