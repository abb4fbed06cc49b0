import type { DraftPoint } from './answer-draft.ts';
import type { AnswerPart } from './answer-part.ts';
import { contentStems } from './content-stems.ts';
import { slicePassage, type Passage } from './passage.ts';

/** An answer while its parts are read one after the other. */
export interface AnswerReading {
  readonly parts: readonly AnswerPart[];
  /** Items mostly stand above paragraphs that say more about them. */
  readonly itemsAreHeads: boolean;
  readonly prompt: string;
  /** The stems of the question. */
  readonly asked: ReadonlySet<string>;
  readonly lead: Passage[];
  readonly points: DraftPoint[];
  readonly closing: Passage[];
  /** The head that stands above what comes next, how far in it stands, and whether a point has taken it up. */
  head: { passage: Passage; indent: number; isUsed: boolean } | null;
}

/** A head without the colon that ends it. */
export function withoutColon(passage: Passage): Passage {
  const cut = /\s*[:.]?([*_]*)\s*$/u.exec(passage.text);
  return slicePassage(passage, 0, cut?.index);
}

/** A head that no point has taken as its label says something all the same. */
export function dropHead(reading: AnswerReading): void {
  const { head } = reading;
  if (head !== null && !head.isUsed) reading.lead.push(head.passage);
  reading.head = null;
}

/** What is no claim goes to the nearer end of the answer. */
export function setAside(reading: AnswerReading, passage: Passage): void {
  const { points, lead, closing } = reading;
  (points.length === 0 ? lead : closing).push(passage);
}

/** A head that says no more than that an answer follows. */
const idleHead =
  /^[*_]*(?:(?:your|my|the|a|short|long|full|model|sample|suggested|possible|brief|detailed)\s+)?(?:(?:(?:key|main|important|bullet|core|central)\s+)?(?:points?|ideas?|facts?|aspects?|takeaways?|details?)(?:\s+to\s+\w+)?|answers?|solutions?|response|antwort(?:en)?|lösung|wichtige\s+punkte|stichpunkte|kernpunkte)[:.*_\s]*$/iu;

/** Opens a head for what comes next. */
export function setHead(
  reading: AnswerReading,
  passage: Passage,
  indent: number,
): void {
  dropHead(reading);
  if (idleHead.test(passage.text)) {
    reading.lead.push(passage);
    return;
  }
  reading.head = { passage, indent, isUsed: false };
}

/** The head that is open, for a point that takes it as its label. */
export function takeHead(reading: AnswerReading): Passage | null {
  if (reading.head === null) return null;
  reading.head.isUsed = true;
  return withoutColon(reading.head.passage);
}

/** Characters of a question or a lead that tell what an answer is about. */
const longestSubject = 1_000;

/** The stems of a question, or of another text that tells what an answer is about. */
export function stemsAsked(text: string): ReadonlySet<string> {
  return new Set(contentStems(text.slice(0, longestSubject)));
}

/** The stems of what the question and the lead of an answer say. */
export function subjectOf({ asked, lead }: AnswerReading): ReadonlySet<string> {
  const said = lead.map(({ text }) => text).join(' ');
  return new Set([...asked, ...stemsAsked(said)]);
}
