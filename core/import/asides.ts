import { asks, wordCount } from './question-text.ts';

/** Longer sentences say something besides. */
const mostWords = 16;

const placeInWriting =
  /\b(?:(?:chapters?|chap\.|sections?|pages?|pp?\.|slides?|lectures?|units?|weeks?|figures?|fig\.|tables?|(?:exercise|work|problem) ?sheets?|kapitel|seiten?|abschnitt|folien?|vorlesung|abb\.)\s*\d|handouts?|(?:the|my|your) (?:text)?book|(?:diagram|figure|table) (?:in|on)|textbook|appendix|my notes|lecture notes|above|below|skript|siehe oben|siehe unten)/iu;
const pointer =
  /^(?:note\b|nb\b|n\.\s?b\.|see\b|cf\.|for (?:more|details)|more (?:on|about)|(?:also )?covered\b|siehe\b|vgl\.|mehr dazu)/iu;
const inBrackets = /^[([].*[)\]][.!]?$/u;

/** It only points to another place of what somebody wrote: *(Exercise sheet 4 has more on this.)* */
function pointsElsewhere(sentence: string): boolean {
  if (/^(?:see|siehe) (?:also|auch)\b/iu.test(sentence)) return true;
  if (!placeInWriting.test(sentence)) return false;
  return pointer.test(sentence) || inBrackets.test(sentence);
}

const talk =
  /^(?:(?:and |so |ok(?:ay)?,? |well,? )?(?:that['’]?s|that is) (?:all|it)\b(?! (?:that|there is to))|last ones?\b|good luck(?:,? (?:all|everyone|everybody|tomorrow|(?:to|with|for|in|on)\b.*))?[.!]*$|sorry (?:for|about)\b|more tomorrow\b|to be continued\b|copied from\b|(?:done|finished|fin|the end|end of (?:answer|question|notes|sheet))[.!]?$|das war(?: es|['’]?s)\b)|\b(?:can (?:someone|anyone|somebody) (?:send|share|post|check|explain)|hope (?:this|that|it) helps|let me know|had to look (?:this|that|it)|not (?:quite )?sure about this one)\b/iu;
const transition =
  /^(?:so much for|moving on|that concludes|this concludes|next (?:up|question|one|comes?|topic)\b|now (?:on )?to the (?:next|second|third|last)|soweit|so viel zu)\b/iu;

const advice =
  /^(?:always |never |do |please )?(?:start|begin|draw|follow|look|remember|learn|mention|keep|make|take|read|write|quote|cite|name|mind|watch|use|don['’]t (?:forget|confuse|mix)|denk|nenne|beginne?|zeichne)\b/iu;
const writing =
  /\b(?:(?:in|of) (?:your|the|an?) (?:answer|essay|exam|script)|(?:problem|exam|essay) questions?|examiners?|full marks|by heart|in der (?:klausur|prüfung|antwort))\b/iu;
const order = /\b(?:first(?:,? then\b.*)?|zuerst)[.!]?$/iu;

/** It tells how to write the answer and not what the answer is: *Draw the time line first!* */
function advises(sentence: string): boolean {
  return (
    advice.test(sentence) && (writing.test(sentence) || order.test(sentence))
  );
}

/**
 * Whether a sentence speaks about the sheet, the examination or the people who write to each other, and not about the subject:
 * *see chapter 6*, *that’s all*, *so much for the parts*, *keep the two apart in your answer*.
 */
export function isAside(sentence: string): boolean {
  if (sentence.length > 200 || wordCount(sentence) > mostWords) return false;
  const words = sentence.replace(/^[*_\s]+|[*_\s]+$/gu, '');
  return (
    pointsElsewhere(words) ||
    talk.test(words) ||
    transition.test(words) ||
    advises(words)
  );
}

/** Sentences that make claims, and those that do not: asides, and questions that the writer answers himself. Where none does, all of them do: an answer is never only an aside. */
export function withoutAsides<Sentence extends { readonly text: string }>(
  sentences: readonly Sentence[],
): {
  readonly claims: readonly Sentence[];
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
} {
  const isNone = ({ text }: Sentence) => isAside(text) || asks(text);
  const claims = sentences.filter(sentence => !isNone(sentence));
  const [first] = claims;
  if (first === undefined) return { claims: sentences, before: [], after: [] };
  const start = sentences.indexOf(first);
  return {
    claims,
    before: sentences.slice(0, start),
    after: sentences.slice(start).filter(isNone),
  };
}
