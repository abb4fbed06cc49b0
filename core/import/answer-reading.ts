import type { DraftPoint } from './answer-draft.ts';
import type { AnswerPart } from './answer-part.ts';
import { contentStems } from './content-stems.ts';
import { isIdleHead } from './idle-head.ts';
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
  /** The head that stands above what comes next. */
  head: OpenHead | null;
}

/** A head with what belongs to it still to come. */
export interface OpenHead {
  readonly passage: Passage;
  /** The head as the label of the points that take it. */
  readonly label: Passage;
  /** What stands further out does not belong to it. */
  readonly indent: number;
  /** A point has taken it for its label. */
  isUsed: boolean;
  /** An item of a list that others stand below, with the head that it stands under itself and its place among the points. */
  readonly item: {
    readonly under: OpenHead | null;
    readonly place: number;
  } | null;
}

const endsInColon = /:["'”’)*_]*$/u;

/** No marks at the end of a head are longer: characters. */
const longestEnd = 40;

/** A head without the colon that ends it. */
export function withoutColon(passage: Passage): Passage {
  const from = Math.max(passage.text.length - longestEnd, 0);
  const cut = /\s*[:.]?([*_]*)\s*$/u.exec(passage.text.slice(from));
  return slicePassage(passage, 0, from + (cut?.index ?? longestEnd));
}

/** A head that no point has taken as its label says something all the same: an item makes its claim. */
function leave(reading: AnswerReading, head: OpenHead): void {
  if (head.isUsed) return;
  const { passage, item } = head;
  if (item === null || endsInColon.test(passage.text)) {
    reading.lead.push(passage);
    return;
  }
  if (item.under !== null) item.under.isUsed = true;
  const label = item.under === null ? null : item.under.label;
  reading.points.splice(item.place, 0, { label, text: passage });
}

/** Closes the head that is open, with those that it stands under. */
export function dropHead(reading: AnswerReading): void {
  for (let { head } = reading; head !== null; head = head.item?.under ?? null)
    leave(reading, head);
  reading.head = null;
}

/** Closes the heads that what stands at an indentation does not belong to. */
export function dropHeadsWithin(reading: AnswerReading, indent: number): void {
  while (reading.head !== null && indent < reading.head.indent) {
    leave(reading, reading.head);
    reading.head = reading.head.item?.under ?? null;
  }
}

/** What is no claim goes to the nearer end of the answer. */
export function setAside(reading: AnswerReading, passage: Passage): void {
  const { points, lead, closing } = reading;
  (points.length === 0 ? lead : closing).push(passage);
}

/** Opens a head for what comes next. */
export function setHead(
  reading: AnswerReading,
  passage: Passage,
  indent: number,
): void {
  dropHead(reading);
  if (isIdleHead(passage.text)) reading.lead.push(passage);
  else reading.head = openHead(passage, indent, null);
}

function openHead(
  passage: Passage,
  indent: number,
  item: OpenHead['item'],
): OpenHead {
  return { passage, label: withoutColon(passage), indent, isUsed: false, item };
}

/** Opens an item as the head of those further in. */
export function setItemHead(
  reading: AnswerReading,
  passage: Passage,
  indent: number,
): void {
  const item = { under: reading.head, place: reading.points.length };
  reading.head = openHead(passage, indent + 1, item);
}

/** The head that is open, for a point that takes it as its label. */
export function takeHead(reading: AnswerReading): Passage | null {
  if (reading.head === null) return null;
  reading.head.isUsed = true;
  return reading.head.label;
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
