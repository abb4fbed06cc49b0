import type { SourceEntry } from '../../core/collection/source-entry.ts';
import { clockTime } from '../my-answer/clock-time.ts';

/** What a source says, in figures: "20 questions, 214 points." */
export function sourceWords({ questions, points }: SourceEntry): string {
  if (questions === 0) return 'It answers no question.';
  return `${counted(questions, 'question')}, ${counted(points, 'point')}.`;
}

/** What comes of withdrawing a source, before it is done. */
export function withdrawWords({ title, added }: SourceEntry): string {
  const what = added?.renews
    ? `“${title}” goes back to the state that it had before.`
    : `“${title}” goes out of the collection, and its points out of the merged answers.`;
  return `${what} What you marked, wrote and corrected stays; the sheet is kept in the bin.`;
}

/**
 * Since when a source is there: "Added today, 12:04.", "Renewed 21 Nov, 12:04.". Empty for one that the collection came with.
 */
export function addedWords({ added }: SourceEntry, now: Date): string {
  if (added === null) return '';
  const time = clockTime(added.at, now);
  const isToday = new Date(added.at).toDateString() === now.toDateString();
  return `${added.renews ? 'Renewed' : 'Added'} ${isToday ? 'today, ' : ''}${time}.`;
}

/** What to say when a source is withdrawn. */
export function withdrawnWords({ title, added }: SourceEntry): string {
  return added?.renews
    ? `“${title}” is as it was before.`
    : `“${title}” is withdrawn.`;
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
