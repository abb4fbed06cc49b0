import { slicePassage, joinPassages, type Passage } from './passage.ts';
import type { QuestionStart } from './question-start.ts';
import { asks, setsTask, wordCount } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';

/** A question's words, what its first block says besides, and the blocks of its answer. */
export interface PromptedAnswer {
  readonly prompt: Passage | null;
  readonly rest: Passage | null;
  readonly body: readonly SheetBlock[];
}

const mostWordsOfTask = 45;

function isPlain(block: SheetBlock | undefined): block is SheetBlock {
  return (
    block?.kind === 'paragraph' &&
    block.head.marker === null &&
    block.head.prefix === null
  );
}

/** Whether a paragraph right below the mark of a question is its text. */
function isPromptBelow(
  block: SheetBlock,
  start: QuestionStart,
  next: SheetBlock | undefined,
): next is SheetBlock {
  if (!isPlain(next)) return false;
  const text = next.passage.text;
  if (wordCount(text) > mostWordsOfTask) return false;
  if (block.passage.text === '')
    return (
      asks(text) ||
      (setsTask(text) && wordCount(text) <= 25) ||
      next.head.isBold
    );
  return (
    start.promptLength === block.passage.text.length &&
    next.gap === 0 &&
    asks(text) &&
    !asks(block.passage.text)
  );
}

/** Tells the prompt of a question from its answer; the prompt may stand below its mark, or go on in a second paragraph. */
export function promptedAnswer(
  block: SheetBlock,
  start: QuestionStart,
  body: readonly SheetBlock[],
): PromptedAnswer {
  const { passage } = block;
  const own = slicePassage(passage, 0, start.promptLength);
  const [next] = body;
  if (isPromptBelow(block, start, next)) {
    const both =
      own.text === '' ? next.passage : joinPassages([own, next.passage]);
    return { prompt: both, rest: null, body: body.slice(1) };
  }
  return {
    prompt: own.text === '' ? null : own,
    rest: slicePassage(passage, start.promptLength),
    body,
  };
}
