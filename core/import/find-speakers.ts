import { asks, setsTask } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

/** A time or date in front of a message, as messengers paste it, up to the name. */
const timeStamp =
  /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?:,?\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4})?\]?\s*(?:[-–]\s*)?/iu;
const speech =
  /^([\p{L}][\p{L}\d ._'’-]{0,24}?)(?:\s+(?:said|wrote|ask(?:s|ed)?|answer(?:s|ed)?))?\s*:(?:\s+|$)(.*)$/u;
/** Fewer turns are no conversation. */
const fewestTurns = 4;

interface Turn {
  readonly line: SheetLine;
  /** Where the line stands among the lines. */
  readonly place: number;
  readonly speaker: string;
  readonly rest: string;
}

function mayBeSpeech(line: SheetLine): boolean {
  if (line.kind !== 'text' || line.raw.length > 20_000) return false;
  if (line.indent > 1 || line.prefix !== null) return false;
  return line.marker === null || timeStamp.test(line.raw.trim());
}

function turnOf(line: SheetLine, place: number): Turn | null {
  if (!mayBeSpeech(line)) return null;
  const words = line.raw.trim().replace(/^>\s*/u, '').replace(timeStamp, '');
  const found = speech.exec(words.replace(/^(\*\*|__)(.+?)\1/u, '$2'));
  const speaker = found?.[1];
  if (found === null || speaker === undefined) return null;
  return { line, place, speaker: speaker.toLowerCase(), rest: found[2] ?? '' };
}

function nextWords(lines: readonly SheetLine[], after: number): string {
  for (let at = after + 1; at <= after + 2; at += 1) {
    const line = lines[at];
    if (line !== undefined && line.kind !== 'blank') return line.body;
  }
  return '';
}

/** Turns by speaker, for the speakers who have more than one. */
function bySpeaker(
  turns: readonly Turn[],
): ReadonlyMap<string, readonly Turn[]> {
  const speakers = new Map<string, Turn[]>();
  for (const turn of turns) {
    const own = speakers.get(turn.speaker);
    if (own === undefined) speakers.set(turn.speaker, [turn]);
    else own.push(turn);
  }
  return new Map([...speakers].filter(([, own]) => own.length >= 2));
}

/** Two speakers take turns: neither has many more than the other. */
function takeTurns(asker: readonly Turn[], others: readonly Turn[]): boolean {
  return (
    asker.length + others.length >= fewestTurns &&
    others.length <= asker.length * 3 &&
    asker.length <= others.length * 2
  );
}

/** The share of a speaker's turns that ask. */
function askingShare(
  lines: readonly SheetLine[],
  turns: readonly Turn[],
): number {
  const asking = turns.filter(({ rest, place }) => {
    const words = rest === '' ? nextWords(lines, place) : rest;
    return asks(words) || setsTask(words);
  });
  return asking.length / turns.length;
}

/** Lines that say nothing but that somebody asks, each above a question: the rest of the sheet is the answers. */
function withLoneAsker(
  lines: readonly SheetLine[],
  speakers: ReadonlyMap<string, readonly Turn[]>,
): readonly SheetLine[] {
  const turns = [...speakers.values()].flat();
  const isAsking = turns.every(({ rest, place }) => {
    const words = nextWords(lines, place);
    return rest === '' && (asks(words) || setsTask(words));
  });
  if (!isAsking) return lines;
  const asking = new Set(turns.map(({ line }) => line));
  return lines.map(line =>
    asking.has(line)
      ? { ...line, marker: null, prefix: 'question', body: '' }
      : line,
  );
}

function withTurns(
  lines: readonly SheetLine[],
  speakers: ReadonlyMap<string, readonly Turn[]>,
  asker: string,
): readonly SheetLine[] {
  const read = new Map<SheetLine, SheetLine>();
  for (const [name, own] of speakers)
    for (const { line, rest } of own)
      read.set(line, {
        ...line,
        marker: null,
        isBold: false,
        prefix: name === asker ? 'question' : 'answer',
        body: rest,
      });
  return lines.map(line => read.get(line) ?? line);
}

/**
 * Finds a conversation in which one speaker asks and others answer, and reads its lines as `Q:` and `A:` lines. Who asks is
 * told by the question marks, not by the name.
 */
export function readSpeakers(
  lines: readonly SheetLine[],
): readonly SheetLine[] {
  const turns = lines.flatMap((line, place) => turnOf(line, place) ?? []);
  if (turns.length < 2) return lines;
  const speakers = bySpeaker(turns);
  if (speakers.size === 1) return withLoneAsker(lines, speakers);
  if (speakers.size < 2 || speakers.size > 4) return lines;
  const [asker] = [...speakers].sort(
    ([, one], [, other]) => askingShare(lines, other) - askingShare(lines, one),
  );
  if (asker === undefined || askingShare(lines, asker[1]) < 0.5) return lines;
  const others = [...speakers].filter(([name]) => name !== asker[0]);
  if (
    !takeTurns(
      asker[1],
      others.flatMap(([, own]) => own),
    )
  )
    return lines;
  return withTurns(lines, speakers, asker[0]);
}
