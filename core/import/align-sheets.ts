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

function promptCount({ questions }: ParsedSheet): number {
  return questions.filter(({ prompt }) => prompt !== '').length;
}

/** The list itself first, then sheets with the most question texts, then those with the most questions, then as they came. */
function orderOf(
  sheets: readonly ParsedSheet[],
  list: number | null,
): readonly number[] {
  return [...sheets.keys()].sort((one, other) => {
    const first = sheets[one];
    const second = sheets[other];
    if (first === undefined || second === undefined) return one - other;
    return (
      Number(other === list) - Number(one === list) ||
      promptCount(second) - promptCount(first) ||
      second.questions.length - first.questions.length ||
      one - other
    );
  });
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

/** Adds a sheet to the list. Returns the places of the questions that belong to none and have no text of their own. */
function addSheet(
  entries: Entry[],
  sheet: ParsedSheet,
  place: number,
): readonly number[] {
  const profiles = sheet.questions.map(profileOfQuestion);
  const list = entries.map(({ profile }) => profile);
  const isFirst = entries.length === 0;
  const pairs = isFirst ? [] : alignOneSheet(profiles, list);
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
 * Puts the questions of several sheets together. The sheet with the most question texts gives the list; the others are
 * aligned to it by number, question text, content of the answers and order, whatever of these they have. A question text
 * that is new is added at the end; an answer without text that fits nowhere is listed as unaligned. Deterministic.
 * @param list place of the sheet that gives the list whatever the others have, or null
 */
export function alignSheets(
  sheets: readonly ParsedSheet[],
  list: number | null = null,
): SheetAlignment {
  const entries: Entry[] = [];
  const unaligned: { sheet: number; question: number }[] = [];
  for (const place of orderOf(sheets, list)) {
    const sheet = sheets[place];
    if (sheet === undefined) continue;
    for (const question of addSheet(entries, sheet, place))
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
  return { questions, unaligned };
}
