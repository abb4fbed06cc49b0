import type { AnswerDraft, DraftPoint } from './answer-draft.ts';
import { addsNothing } from './adds-nothing.ts';
import { withoutAsides } from './asides.ts';
import { contentStems } from './content-stems.ts';
import { joinPassages, slicePassage, type Passage } from './passage.ts';
import { wordCount } from './question-text.ts';
import {
  announces,
  enumerates,
  leaning,
  restates,
  staysVague,
  summingUp,
} from './sentence-cues.ts';
import { splitSentences } from './split-sentences.ts';

function sentencesOf(passages: readonly Passage[]): readonly Passage[] {
  return passages.flatMap(passage =>
    splitSentences(passage.text).map(({ start, end }) =>
      slicePassage(passage, start, end),
    ),
  );
}

/** What an answer is about. */
interface Matter {
  readonly subject: ReadonlySet<string>;
  /** What the question says of it; nothing without a question. */
  readonly asked: ReadonlySet<string>;
}

/** How far ahead an enumeration is looked up; a later mention is none. */
const aheadForEnumeration = 16;

function isLead(
  sentences: readonly Passage[],
  at: number,
  { subject, asked }: Matter,
): boolean {
  const text = sentences[at]?.text ?? '';
  const left = sentences.length - at - 1;
  if (left < 2) return announces(text) && left >= 1;
  if (announces(text) || addsNothing(text, asked)) return true;
  const ahead = sentences.slice(at + 1, at + 1 + aheadForEnumeration);
  if (left >= 3 && enumerates(text, ahead.map(one => one.text).join(' ')))
    return true;
  return at === 0 && opensOnly(text, subject);
}

/** A first sentence that says the question again, or next to nothing. */
function opensOnly(text: string, subject: ReadonlySet<string>): boolean {
  return restates(text, subject) || isFiller(text, subject) || staysVague(text);
}

const fillerOpening =
  /^(?:so|well|ok|okay|good|right|sure|yes|hi|hello|great|now|thanks|anyway|gut|also|ja|klar)\b/iu;

/** A few words to begin with, such as *So, in order.* */
function isFiller(text: string, subject: ReadonlySet<string>): boolean {
  if (wordCount(text) > 6 || !/[.!]$/u.test(text)) return false;
  const stems = contentStems(text);
  if (stems.some(one => subject.has(one)) || stems.length > 2) return false;
  return stems.length === 0 || fillerOpening.test(text);
}

/** How many sentences at the beginning are no claims. */
function leadLength(sentences: readonly Passage[], matter: Matter): number {
  let length = 0;
  while (length < 3 && isLead(sentences, length, matter)) length += 1;
  return length;
}

/** Where the sentences that only sum up begin, at most two before the end; the number of sentences if none does. */
function closingStart(
  sentences: readonly Passage[],
  { subject }: Matter,
): number {
  if (sentences.length < 3) return sentences.length;
  for (const at of [sentences.length - 2, sentences.length - 1]) {
    const score = summingUp(sentences[at]?.text ?? '', subject);
    const isLast = at === sentences.length - 1;
    if (at > 0 && score >= (isLast ? 2 : 3)) return at;
  }
  return sentences.length;
}

interface Claim {
  readonly sentences: Passage[];
  /** It speaks of the subject of the whole answer, so a pronoun after it does, too. */
  readonly isOnSubject: boolean;
}

/** The first words of a sentence, where its subject is. */
function openingOf(text: string): string {
  return text.split(/\s+/u, 7).join(' ');
}

function speaksOf(text: string, subject: ReadonlySet<string>): boolean {
  const first = contentStems(openingOf(text)).slice(0, 2);
  return first.length > 0 && first.every(one => subject.has(one));
}

const definition =
  /^(?:an?|the|any|ein(?:e|er)?|der|die|das|une?|el|la|il|lo)\s/iu;

function joinsClaim(claims: readonly Claim[], sentence: Passage): Claim | null {
  const claim = claims.at(-1);
  const last = claim?.sentences.at(-1);
  if (claim === undefined || last === undefined) return null;
  const lean = leaning(sentence.text, last.text);
  if (lean === 'whole') return claim;
  // After a first sentence that says what it is, a pronoun takes up what is asked about.
  const defines = claims.length === 1 && definition.test(last.text);
  const isOnSubject = claim.isOnSubject || defines;
  return lean === 'description' && !isOnSubject ? claim : null;
}

/** Characters of a question that tell what it is about; a longer one is hardly a question. */
const longestSubject = 1_000;

/** What a prose answer is about: the words of its question, or without one those its first sentence begins with. */
function subjectOf(
  sentences: readonly Passage[],
  prompt: string,
): ReadonlySet<string> {
  const asked = contentStems(prompt.slice(0, longestSubject));
  if (asked.length > 0) return new Set(asked);
  return new Set(contentStems(openingOf(sentences[0]?.text ?? '')).slice(0, 4));
}

/**
 * Reads prose: a sentence is a claim, together with those that lean on it (*This may involve …*); sentences that only
 * announce go to the lead wherever they stand, those at the end that only sum up to the closing, and asides to whichever of
 * the two is nearer.
 */
export function readProse(
  passages: readonly Passage[],
  prompt: string,
): AnswerDraft {
  const {
    claims: sentences,
    before,
    after,
  } = withoutAsides(sentencesOf(passages));
  const subject = subjectOf(sentences, prompt);
  const asked = new Set(contentStems(prompt.slice(0, longestSubject)));
  const matter = { subject, asked };
  const from = leadLength(sentences, matter);
  const to = Math.max(closingStart(sentences, matter), from);
  const lead = [...before, ...sentences.slice(0, from)];
  const claims: Claim[] = [];
  let isFresh = true;
  for (const [at, sentence] of sentences.slice(from, to).entries()) {
    const isLast = from + at === to - 1;
    if (!isLast && !isFresh && announces(sentence.text)) {
      lead.push(sentence);
      isFresh = true;
      continue;
    }
    const open = isFresh ? null : joinsClaim(claims, sentence);
    if (open !== null) open.sentences.push(sentence);
    else {
      const lean = leaning(sentence.text, '');
      const isOnSubject = lean !== 'none' || speaksOf(sentence.text, subject);
      claims.push({ sentences: [sentence], isOnSubject });
    }
    isFresh = false;
  }
  const points = claims.map(({ sentences: parts }): DraftPoint => {
    return { label: null, text: joinPassages(parts) };
  });
  return { lead, points, closing: [...sentences.slice(to), ...after] };
}
