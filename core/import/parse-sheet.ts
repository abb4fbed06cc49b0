import type { AnswerDraft } from './answer-draft.ts';
import { findDoubts } from './find-doubts.ts';
import type {
  LineRepair,
  ParsedPoint,
  ParsedQuestion,
  ParsedSheet,
} from './parsed-sheet.ts';
import { lineAt, type Passage } from './passage.ts';
import { plainWords } from './plain-words.ts';
import { readSheet } from './read-sheet.ts';
import type { QuestionDraft } from './sheet-questions.ts';

function wordsOf(passages: readonly Passage[]): string {
  return plainWords(passages.map(({ text }) => text).join(' '));
}

function pointsOf(answer: AnswerDraft): readonly ParsedPoint[] {
  return answer.points.flatMap(({ label, text }): ParsedPoint[] => {
    const words = plainWords(text.text);
    const name = label === null ? '' : plainWords(label.text);
    const line = lineAt(text, 0);
    if (name === '' || words === '')
      return name + words === '' ? [] : [{ text: name + words, line }];
    return [{ label: name, text: words, line }];
  });
}

function questionOf(draft: QuestionDraft): ParsedQuestion {
  return {
    number: draft.number,
    topic: draft.topic,
    prompt: draft.prompt === null ? '' : plainWords(draft.prompt.text),
    recognition: draft.recognition,
    line: draft.line,
    lead: wordsOf(draft.answer.lead),
    points: pointsOf(draft.answer),
    closing: wordsOf(draft.answer.closing),
  };
}

/**
 * Reads a sheet of questions and answers, or of answers alone, in any subject and in whatever form people write them.
 * Never throws; takes time in proportion to the length of the text.
 * @param text Decoded text with any line ends; a byte order mark is ignored.
 * @param repairs What a person said of single lines; it overrules what they look like.
 * @returns What was understood. Every line of the text has one role, and the words of all lines with a role other than
 * `blank`, `left-out` and `before-first-question` are in the structure, without the marks that open the lines.
 */
export function parseSheet(
  text: string,
  repairs: readonly LineRepair[] = [],
): ParsedSheet {
  const reading = readSheet(text, repairs);
  const doubtful = reading.questions.map(draft => ({
    question: questionOf(draft),
    isSure: draft.isSure,
  }));
  return {
    title: reading.title === null ? null : plainWords(reading.title.text),
    questions: doubtful.map(({ question }) => question),
    lines: reading.roles,
    doubts: findDoubts(doubtful, reading.torn),
  };
}
