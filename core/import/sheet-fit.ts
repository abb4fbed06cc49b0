import { alignOneSheet } from './align-one-sheet.ts';
import { candidatesOf, vectorsOf } from './pair-candidates.ts';
import type { QuestionProfile } from './question-profile.ts';

/**
 * How well the questions of a sheet fit a list on average, below which they are about something else. Sheets that answer the
 * same questions without a sentence in common reach 0.033 and more; sheets of different subjects stay below 0.03, for the most
 * part below 0.02.
 */
const leastFit = 0.028;
/** Sheets with fewer different words say too little to be judged by them. */
const tellingTerms = 40;
/**
 * Of the questions with texts, fewer that are found again say that two sheets ask about different things: sheets of one subject
 * find half and more again, others less than a third.
 */
const leastShare = 0.4;
const sureOf = 0.5;

function termsOf(profiles: readonly QuestionProfile[]): number {
  const terms = new Set<string>();
  for (const { prompt, answer } of profiles)
    for (const part of [prompt, answer])
      for (const term of part.keys()) terms.add(term);
  return terms.size;
}

/** The mean, over the questions of a sheet, of the agreement in words with the one of the list that agrees most. */
function fitOf(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): number {
  const all = [...list, ...own];
  const best = new Map<number, number>();
  const found = candidatesOf(vectorsOf(own, all), vectorsOf(list, all));
  for (const { own: place, words } of found)
    best.set(place, Math.max(best.get(place) ?? 0, words));
  let sum = 0;
  for (const words of best.values()) sum += words;
  return own.length === 0 ? 0 : sum / own.length;
}

function saysElse(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): boolean {
  if (termsOf(own) < tellingTerms || termsOf(list) < tellingTerms) return false;
  return fitOf(own, list) < leastFit;
}

function hasTexts(profiles: readonly QuestionProfile[]): boolean {
  const asked = profiles.filter(({ prompt }) => prompt.size > 0).length;
  return asked >= 2 && asked * 2 > profiles.length;
}

/** Whether two sheets with question texts have hardly a question in common. */
function asksElse(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): boolean {
  if (!hasTexts(own) || !hasTexts(list)) return false;
  const sure = alignOneSheet(own, list).filter(
    ({ confidence }) => confidence >= sureOf,
  );
  return sure.length < Math.min(own.length, list.length) * leastShare;
}

/** Whether a sheet is about something else than the list, whatever its numbers. */
export function isForeign(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): boolean {
  return asksElse(own, list) || saysElse(own, list);
}
