import { textTerms, type TextTerm } from './text-terms.ts';

/** One sentence of an answer, or one item of a list. */
export interface AnswerSentence {
  readonly terms: readonly TextTerm[];
  /** Sentences of one paragraph belong together; this counts the paragraphs. */
  readonly paragraph: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text that hold any terms, with offsets into the whole text. Every line is a paragraph of its own. */
export function answerSentences(text: string): readonly AnswerSentence[] {
  const sentences: AnswerSentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n]+/gu)) {
    for (const { segment, index } of segmenter.segment(match[0])) {
      const at = match.index + index;
      const terms = textTerms(segment).map(({ term, start, end }) => ({
        term,
        start: start + at,
        end: end + at,
      }));
      if (terms.length > 0) sentences.push({ terms, paragraph });
    }
    paragraph += 1;
  }
  return sentences;
}
