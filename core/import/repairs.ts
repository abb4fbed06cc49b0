import type { LineRepair } from './parsed-sheet.ts';
import { markedPromptLength } from './prompt-length.ts';
import type { SheetHeads } from './find-topics.ts';
import type { QuestionStart, QuestionStarts } from './question-start.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { SheetLine } from './sheet-line.ts';

/** What a person said of the lines of a sheet, by role; of two words on one line the later counts. */
export type Repairs = ReadonlyMap<number, LineRepair['role']>;

/** The repairs by line. */
export function repairsOf(repairs: readonly LineRepair[]): Repairs {
  return new Map(repairs.map(({ line, role }) => [line, role]));
}

/** A repaired line holds words, whatever it looks like. */
export function repairedLine(line: SheetLine, repairs: Repairs): SheetLine {
  const role = repairs.get(line.index);
  const isPlain = line.kind === 'text' || line.kind === 'heading';
  if (role === undefined || line.kind === 'blank' || isPlain) return line;
  return { ...line, kind: 'text' };
}

/** Lines that begin a block of their own: questions and topics by hand, and what follows a topic. */
export function beginners(repairs: Repairs): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [line, role] of repairs) {
    if (role === 'question' || role === 'topic') lines.add(line);
    if (role === 'topic') lines.add(line + 1);
  }
  return lines;
}

function byHand(block: SheetBlock): QuestionStart {
  const { marker, prefixNumber } = block.head;
  const counted = marker?.kind === 'number' ? marker.value : null;
  return {
    recognition: 'by-hand',
    number: prefixNumber ?? counted,
    promptLength: markedPromptLength(block.passage.text),
    isSure: true,
  };
}

/** Questions begin where a person says so, and not where a person says that the line is something else. */
export function repairStarts(
  blocks: readonly SheetBlock[],
  starts: QuestionStarts,
  repairs: Repairs,
): QuestionStarts {
  const repaired = new Map<number, QuestionStart>();
  for (const [place, block] of blocks.entries()) {
    const role = repairs.get(block.head.index);
    const start = starts.get(place);
    if (role === 'question') repaired.set(place, byHand(block));
    else if (role === undefined && start !== undefined)
      repaired.set(place, start);
  }
  return repaired;
}

/** Heads of sections are where a person says so, and not where a person says that the line is something else. */
export function repairHeads(
  blocks: readonly SheetBlock[],
  heads: SheetHeads,
  repairs: Repairs,
): SheetHeads {
  const roleAt = (place: number) =>
    repairs.get(blocks[place]?.head.index ?? -1);
  const isLeft = (place: number) =>
    blocks[place]?.lines.every(line => !repairs.has(line)) ?? true;
  const topics = [...heads.topics].filter(isLeft);
  for (const place of blocks.keys())
    if (roleAt(place) === 'topic') topics.push(place);
  const isTitled = heads.title !== null && isLeft(heads.title);
  return { title: isTitled ? heads.title : null, topics: new Set(topics) };
}
