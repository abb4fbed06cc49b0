import type { LineRole } from './parsed-sheet.ts';
import type { Passage } from './passage.ts';
import type { SheetReading } from './read-sheet.ts';

const kept: ReadonlySet<LineRole> = new Set<LineRole>([
  'title',
  'topic',
  'question',
  'lead',
  'point',
  'closing',
]);

/** Letters and digits in small letters. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two texts have the same letters and digits, each as often, in whatever order. */
function haveSameLetters(one: string, other: string): boolean {
  const mine = lettersOf(one);
  const theirs = lettersOf(other);
  if (mine === theirs) return true;
  if (mine.length !== theirs.length) return false;
  const counts = new Map<string, number>();
  for (const letter of mine) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of theirs)
    counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].every(count => count === 0);
}

/** A text without the breaks that part the claims of a cell. */
export function withoutBreaks(text: string): string {
  return text.replace(/<br\s*\/?>/giu, '');
}

/**
 * What the passages of a reading say, by line.
 * @param sharesLabels Equal labels of one line are one label above several points, and counted once. A line may as well have
 * the same label twice, as a row of a table has; which of the two it is cannot be seen from its passages.
 */
function wordsByLine(
  reading: SheetReading,
  sharesLabels: boolean,
): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const seen = new Set<Passage>();
  const labels = new Set<string>();
  const add = (passage: Passage | null) => {
    if (passage === null || seen.has(passage)) return;
    seen.add(passage);
    for (const [at, { offset, line }] of passage.starts.entries()) {
      const end = passage.starts[at + 1]?.offset;
      const text = passage.text.slice(offset, end);
      words.set(line, (words.get(line) ?? '') + text);
    }
  };
  add(reading.title);
  for (const { prompt, answer, repeated } of reading.questions) {
    add(prompt);
    for (const passage of repeated) add(passage);
    for (const passage of answer.lead) add(passage);
    for (const { label, text } of answer.points) {
      const key = JSON.stringify(label);
      if (!(sharesLabels && labels.has(key))) add(label);
      labels.add(key);
      add(text);
    }
    for (const passage of answer.closing) add(passage);
  }
  return words;
}

/**
 * The lines whose words are not in the structure exactly as often as in the line, or that are in it although they are left
 * out. None, if the reader keeps its promise.
 */
export function lostLines(reading: SheetReading): readonly string[] {
  const readings = [true, false].map(shares => wordsByLine(reading, shares));
  const topics = reading.questions.map(({ topic }) => lettersOf(topic ?? ''));
  return reading.lines.flatMap(({ index, body, kind }) => {
    const role = reading.roles[index] ?? 'blank';
    const found = readings.map(words => withoutBreaks(words.get(index) ?? ''));
    const isTopic = role === 'topic';
    if (isTopic && topics.some(topic => topic.includes(lettersOf(body))))
      return [];
    const isKept = kept.has(role) && kind !== 'underline';
    const expected = isKept ? withoutBreaks(body) : '';
    return found.some(words => haveSameLetters(words, expected))
      ? []
      : [`line ${index} (${role}): ${body.slice(0, 200)}`];
  });
}
