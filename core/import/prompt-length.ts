import {
  asks,
  isShortHead,
  onlySetsTasks,
  questionLength,
  setsTask,
  wordCount,
} from './question-text.ts';
import { splitSentences } from './split-sentences.ts';

/** Longer texts are answers, unless they end in a question mark. */
const mostWordsOfPrompt = 45;

/** Words that a statement before a list has and a head has not. */
const statement =
  /\b(?:is|are|was|were|can|may|must|has|have|includes?|involves?|by|as|ist|sind|kann|können|durch|ways|reasons)\b/iu;

function likenessByEnd(text: string, words: number): number {
  if (isShortHead(text)) return 0.5;
  if (/[.!…]$/u.test(text)) return -0.5;
  return words <= 20 ? 0.5 : -0.25;
}

/** How much the words after a number look like a question, from -1 (an answer) to 1. */
export function promptLikeness(text: string, hasContent: boolean): number {
  if (text === '') return 0;
  if (questionLength(text) !== null) return 1;
  const words = wordCount(text);
  if (words > mostWordsOfPrompt || !hasContent) return -1;
  if (setsTask(text) && !/:$/u.test(text)) return 1;
  if (/:$/u.test(text)) return words <= 5 && !statement.test(text) ? 0.25 : -1;
  return likenessByEnd(text, words);
}

/** Twenty words are no longer than this: characters. */
const longestShort = 1_000;

function isShortSentence(text: string): boolean {
  return (
    text.length <= longestShort &&
    wordCount(text) <= 20 &&
    splitSentences(text).length <= 1
  );
}

/**
 * How much of the words of a question's first block is its prompt, in UTF-16 code units.
 * @param expectsPrompts The questions of this sheet have texts; a doubtful one then has a text, too.
 */
export function promptLengthOf(
  text: string,
  hasContent: boolean,
  expectsPrompts: boolean,
): number {
  const asked = questionLength(text);
  if (asked !== null)
    return hasContent && onlySetsTasks(text.slice(asked)) ? text.length : asked;
  const likeness = promptLikeness(text, hasContent);
  if (likeness === 1) return text.length;
  if (!expectsPrompts) return 0;
  if (likeness > 0) return text.length;
  return hasContent && isShortSentence(text) ? text.length : 0;
}

/** The prompt of a block that is marked as a question whatever it says: a heading, a bold line, `Question 3: …`. */
export function markedPromptLength(text: string): number {
  if (asks(text)) return text.length;
  const asked = questionLength(text);
  if (asked !== null) return asked;
  if (wordCount(text) <= mostWordsOfPrompt) return text.length;
  return splitSentences(text)[0]?.end ?? text.length;
}
