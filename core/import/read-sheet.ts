import { findQuestions } from './find-questions.ts';
import { readSpeakers } from './find-speakers.ts';
import { findHeads } from './find-topics.ts';
import { joinLines } from './join-lines.ts';
import { leftOutLines } from './left-out-lines.ts';
import { initialRoles } from './line-roles.ts';
import type { LineRepair, LineRole } from './parsed-sheet.ts';
import type { Passage } from './passage.ts';
import { joinAnswersBelow } from './answers-below.ts';
import { asks } from './question-text.ts';
import { readLines } from './read-lines.ts';
import { readTables } from './read-table.ts';
import {
  beginners,
  repairedLine,
  repairHeads,
  repairsOf,
  repairStarts,
  type Repairs,
} from './repairs.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { SheetLine } from './sheet-line.ts';
import {
  sheetQuestions,
  type QuestionDraft,
  type SheetPlan,
} from './sheet-questions.ts';
import { splitLines } from './split-lines.ts';
import { withoutLongGaps } from './without-long-gaps.ts';

/** A sheet as it was read, its words still knowing their lines. */
export interface SheetReading {
  /** Its lines but the blank ones of long gaps. */
  readonly lines: readonly SheetLine[];
  readonly roles: readonly LineRole[];
  readonly title: Passage | null;
  readonly questions: readonly QuestionDraft[];
  /** Lines that a blank line had torn from the words above them. */
  readonly torn: readonly number[];
}

/** A sheet that is a table and hardly anything else. */
function isMostlyTable(blocks: readonly SheetBlock[]): boolean {
  let inTables = 0;
  let all = 0;
  for (const { kind, passage } of blocks) {
    all += passage.text.length;
    if (kind === 'table-row') inTables += passage.text.length;
  }
  return inTables * 2 > all;
}

function planOf(blocks: readonly SheetBlock[], repairs: Repairs): SheetPlan {
  const outside = [...findQuestions(blocks)].filter(
    ([place]) => blocks[place]?.kind !== 'table-row',
  );
  const isAsked = outside.some(([, { isSure }]) => isSure);
  const tables = readTables(blocks, !isAsked && isMostlyTable(blocks));
  const found = outside.filter(
    ([place, { promptLength }]) =>
      tables.questions.length === 0 ||
      (promptLength > 0 && asks(blocks[place]?.passage.text ?? '')),
  );
  const starts = repairStarts(blocks, new Map(found), repairs);
  const heads = repairHeads(blocks, findHeads(blocks, starts), repairs);
  return { blocks, starts, heads, tables };
}

/** Lines that are no part of the sheet's text: by a person's word, or front matter and the like. */
function skippedLines(
  lines: readonly SheetLine[],
  repairs: Repairs,
): ReadonlySet<number> {
  const skipped = new Set(leftOutLines(lines));
  for (const [line, role] of repairs)
    if (role === 'left-out') skipped.add(line);
    else skipped.delete(line);
  return skipped;
}

/** Reads a sheet: lines, blocks, questions and their answers. See `parseSheet` for what it promises. */
export function readSheet(
  text: string,
  repairs: readonly LineRepair[],
): SheetReading {
  const byLine = repairsOf(repairs);
  const raws = splitLines(text);
  const read = readLines(raws, withoutLongGaps(raws));
  const lines = readSpeakers(read.map(line => repairedLine(line, byLine)));
  const skipped = skippedLines(lines, byLine);
  const blocks = joinLines(lines, skipped, beginners(byLine));
  const plan = planOf(blocks, byLine);
  const roles = initialRoles(lines, raws.length);
  const questions = joinAnswersBelow(sheetQuestions(plan, roles), roles);
  const { title } = plan.heads;
  return {
    lines,
    roles,
    title: title === null ? null : (blocks[title]?.passage ?? null),
    questions,
    torn: blocks.flatMap(({ torn }) => torn),
  };
}
