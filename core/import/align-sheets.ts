import { alignForeignSheet } from './align-foreign-sheet.ts';
import {
  alignOneSheet,
  type AlignedBy,
  type AlignedPair,
} from './align-one-sheet.ts';
import type { ParsedQuestion, ParsedSheet } from './parsed-sheet.ts';
import {
  profileOf,
  widerProfile,
  type QuestionProfile,
} from './question-profile.ts';
import { isForeign } from './sheet-fit.ts';
import { orderSheets } from './sheet-order.ts';

/** A sheet's question that belongs to a question of the list. */
export interface AlignedAnswer {
  /** Place of the sheet in the input. */
  readonly sheet: number;
  /** Place of the question in the sheet. */
  readonly question: number;
  /** `first`: the question came into the list with this sheet. */
  readonly by: AlignedBy | 'first';
  /** 0 to 1; below 0.5 a person should look. */
  readonly confidence: number;
}

/** One question of all sheets together. */
export interface AlignedQuestion {
  readonly number: number | null;
  readonly topic: string | null;
  /** Empty when no sheet has a text for it. */
  readonly prompt: string;
  /** At most one of each sheet, by place of the sheet. */
  readonly answers: readonly AlignedAnswer[];
}

/** Several sheets as one list of questions. */
export interface SheetAlignment {
  readonly questions: readonly AlignedQuestion[];
  /** Answers without question texts that no question was found for, by sheet and place. */
  readonly unaligned: readonly {
    readonly sheet: number;
    readonly question: number;
  }[];
  /** Sheets that have hardly a word in common with the list, by place. */
  readonly foreign?: readonly number[];
}

interface Entry {
  number: number | null;
  topic: string | null;
  prompt: string;
  profile: QuestionProfile;
  readonly answers: AlignedAnswer[];
}

function profileOfQuestion(question: ParsedQuestion): QuestionProfile {
  const points = question.points.map(
    ({ label, text }) => `${label ?? ''} ${text}`,
  );
  const answer = [question.lead, ...points, question.closing].join(' ');
  return profileOf(question.number, question.prompt, answer);
}

function addEntry(
  entries: Entry[],
  sheet: number,
  place: number,
  question: ParsedQuestion,
): void {
  entries.push({
    number: question.number,
    topic: question.topic,
    prompt: question.prompt,
    profile: profileOfQuestion(question),
    answers: [{ sheet, question: place, by: 'first', confidence: 1 }],
  });
}

function addAnswer(
  entry: Entry | undefined,
  question: ParsedQuestion | undefined,
  sheet: number,
  { own, by, confidence }: AlignedPair,
): void {
  if (entry === undefined || question === undefined) return;
  entry.answers.push({ sheet, question: own, by, confidence });
  entry.number ??= question.number;
  entry.topic ??= question.topic;
  if (entry.prompt === '') entry.prompt = question.prompt;
  entry.profile = widerProfile(entry.profile, profileOfQuestion(question));
}

/** A sheet on its way into the list. */
interface Incoming {
  readonly sheet: ParsedSheet;
  readonly place: number;
  readonly profiles: readonly QuestionProfile[];
  readonly isForeign: boolean;
}

/** Adds a sheet to the list. Returns the places of the questions that belong to none and have no text of their own. */
function addSheet(entries: Entry[], incoming: Incoming): readonly number[] {
  const { sheet, place, profiles } = incoming;
  const list = entries.map(({ profile }) => profile);
  const isFirst = entries.length === 0;
  const align = incoming.isForeign ? alignForeignSheet : alignOneSheet;
  const pairs = isFirst ? [] : align(profiles, list);
  for (const pair of pairs)
    addAnswer(entries[pair.target], sheet.questions[pair.own], place, pair);
  const aligned = new Set(pairs.map(({ own }) => own));
  const left: number[] = [];
  for (const [own, question] of sheet.questions.entries()) {
    if (aligned.has(own)) continue;
    if (isFirst || question.prompt !== '')
      addEntry(entries, place, own, question);
    else left.push(own);
  }
  return left;
}

/**
 * Puts the questions of several sheets together. One with many question texts gives the list; the others are aligned to it by
 * number, question text, content of the answers and order, whatever of these they have. A question text that is new is added
 * at the end; an answer without text that fits nowhere is listed as unaligned. A sheet about something else comes last and is
 * named. Deterministic.
 * @param list place of the sheet that gives the list whatever the others have, or null
 */
export function alignSheets(
  sheets: readonly ParsedSheet[],
  list: number | null = null,
): SheetAlignment {
  const entries: Entry[] = [];
  const unaligned: { sheet: number; question: number }[] = [];
  const foreign: number[] = [];
  const profiles = sheets.map(({ questions }) =>
    questions.map(profileOfQuestion),
  );
  for (const place of orderSheets(sheets, profiles, list)) {
    const sheet = sheets[place];
    const own = profiles[place];
    if (sheet === undefined || own === undefined) continue;
    const known = entries.map(({ profile }) => profile);
    const isStranger = list === null && isForeign(own, known);
    if (isStranger) foreign.push(place);
    const incoming = { sheet, place, profiles: own, isForeign: isStranger };
    for (const question of addSheet(entries, incoming))
      unaligned.push({ sheet: place, question });
  }
  unaligned.sort(
    (one, other) => one.sheet - other.sheet || one.question - other.question,
  );
  const questions = entries.map(({ number, topic, prompt, answers }) => ({
    number,
    topic,
    prompt,
    answers: [...answers].sort((one, other) => one.sheet - other.sheet),
  }));
  return { questions, unaligned, foreign };
}
