import { isIdleHead } from './idle-head.ts';
import { isPreface } from './preface.ts';
import type { QuestionStarts } from './question-start.ts';
import { isShortHead, wordCount } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';

/** Which blocks are no part of a question: the title, and the heads of sections. */
export interface SheetHeads {
  readonly title: number | null;
  readonly topics: ReadonlySet<number>;
}

const sectionWord =
  /^(?:part|chapter|section|unit|topic|module|lecture|week|block|teil|kapitel|abschnitt|thema|einheit|modul|vorlesung)\b/iu;

function isItem(block: SheetBlock, place: number): boolean {
  const marker = block.head.marker;
  if (marker === null || block.kind === 'heading') return false;
  // II. Torts, B. Contracts: heads of sections when they stand alone above a question.
  const isSection =
    marker.kind === 'roman' ||
    (marker.kind === 'letter' && marker.style.startsWith('A'));
  return !(isSection && (block.gap > 0 || place === 0));
}

/** What a plain head looks like; heads of one sheet look alike. */
function lookOf(block: SheetBlock): string {
  if (block.kind === 'heading') return `heading ${block.level}`;
  if (block.head.isBold) return 'bold';
  return /:$/u.test(block.passage.text) ? 'colon' : 'plain';
}

/** Whether the lines above a short line are short, too: then it ends a list without bullets. */
function endsBareList(blocks: readonly SheetBlock[], place: number): boolean {
  const before = blocks[place - 1];
  return (
    before !== undefined &&
    before.kind === 'paragraph' &&
    before.head.marker === null &&
    before.head.prefix === null &&
    isShortHead(before.passage.text)
  );
}

function mayBeHead(block: SheetBlock, place: number): boolean {
  return (
    block.kind === 'paragraph' &&
    block.head.prefix === null &&
    block.head.indent <= 3 &&
    !isItem(block, place) &&
    isShortHead(block.passage.text) &&
    !isPreface(block.passage.text)
  );
}

function isTopic(
  blocks: readonly SheetBlock[],
  place: number,
  starts: QuestionStarts,
): boolean {
  const block = blocks[place];
  if (block === undefined || starts.has(place)) return false;
  if (block.kind === 'heading') return true;
  return mayBeHead(block, place) && isPlainTopic(blocks, block, place, starts);
}

function isPlainTopic(
  blocks: readonly SheetBlock[],
  block: SheetBlock,
  place: number,
  starts: QuestionStarts,
): boolean {
  const text = block.passage.text;
  const isPlainlyHead = block.head.isBold || sectionWord.test(text);
  if (isPlainlyHead || place === 0 || isIdleHead(text)) return true;
  if (isAnswerTo(blocks, place, starts)) return false;
  if (/:$/u.test(text)) return true;
  return block.gap > 0 && !endsBareList(blocks, place);
}

/** A short line right below a question that nothing else answers is its answer. */
function isAnswerTo(
  blocks: readonly SheetBlock[],
  place: number,
  starts: QuestionStarts,
): boolean {
  const start = starts.get(place - 1);
  const length = blocks[place - 1]?.passage.text.length ?? 0;
  return start !== undefined && start.promptLength >= length;
}

function topicsAbove(
  blocks: readonly SheetBlock[],
  starts: QuestionStarts,
): Set<number> {
  const topics = new Set<number>();
  for (const start of starts.keys())
    for (let at = start - 1; at >= 0 && start - at <= 3; at -= 1) {
      if (!isTopic(blocks, at, starts)) break;
      topics.add(at);
    }
  return topics;
}

/** Headings further out than those that are questions end the answer above them wherever they stand. */
function outerHeadings(
  blocks: readonly SheetBlock[],
  starts: QuestionStarts,
): readonly number[] {
  const levels = [...starts.keys()].flatMap(place => {
    const block = blocks[place];
    return block?.kind === 'heading' ? [block.level] : [];
  });
  if (levels.length === 0) return [];
  const outermost = levels.reduce((least, level) => Math.min(least, level));
  return blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level < outermost && !starts.has(place)
      ? [place]
      : [],
  );
}

function isTitle(block: SheetBlock): boolean {
  const text = block.passage.text;
  if (block.kind === 'heading') return true;
  return (
    block.kind === 'paragraph' &&
    block.head.marker === null &&
    !/[.?!;,]$/u.test(text) &&
    !isPreface(text) &&
    wordCount(text) <= 15
  );
}

/** A heading that is none of the questions although it looks like them. */
function isLikeQuestion(block: SheetBlock, question: SheetBlock | undefined) {
  return block.kind === 'heading' && block.level === question?.level;
}

/** Of two heads above the first question, the upper one is that of the whole. */
function isUpperHead(
  block: SheetBlock,
  topics: ReadonlySet<number>,
  firstStart: number,
): boolean {
  return (
    topics.has(1) && firstStart === 2 && !sectionWord.test(block.passage.text)
  );
}

function looksLikeTopic(
  block: SheetBlock,
  blocks: readonly SheetBlock[],
  topics: ReadonlySet<number>,
): boolean {
  const look = lookOf(block);
  if (look === 'colon') return true;
  return [...topics].some(place => {
    const other = blocks[place];
    return place !== 0 && other !== undefined && lookOf(other) === look;
  });
}

/** The first block is the title, unless it is the head of the first section: then it looks like the others of its kind. */
function titleOf(
  blocks: readonly SheetBlock[],
  topics: ReadonlySet<number>,
  firstStart: number,
): number | null {
  const block = blocks[0];
  if (block === undefined || firstStart === 0 || !isTitle(block)) return null;
  if (!topics.has(0) || isUpperHead(block, topics, firstStart)) return 0;
  if (isLikeQuestion(block, blocks[firstStart])) return 0;
  const isSection =
    looksLikeTopic(block, blocks, topics) ||
    (isLowerHeading(block) && firstStart === 1);
  return isSection ? null : 0;
}

function isLowerHeading(block: SheetBlock): boolean {
  return block.kind === 'heading' && block.level > 1;
}

/** Finds the title of a sheet and the heads of its sections: short lines right above a question. */
export function findHeads(
  blocks: readonly SheetBlock[],
  starts: QuestionStarts,
): SheetHeads {
  const topics = topicsAbove(blocks, starts);
  for (const place of outerHeadings(blocks, starts)) topics.add(place);
  const first = starts.keys().next().value ?? blocks.length;
  const title = titleOf(blocks, topics, first);
  if (title !== null) topics.delete(title);
  return { title, topics };
}
