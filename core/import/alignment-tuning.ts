/**
 * How the evidence is weighed. Equal numbers alone are worth less than clear agreement of the words, because one missing
 * answer can shift all numbers after it.
 */
export const alignmentTuning = {
  prompt: 0.6,
  content: 0.6,
  number: 0.14,
  /** Below this, equal numbers with question texts on both sides are a coincidence. */
  leastWithPrompts: 0.08,
  /** Below this, words alone say nothing. */
  leastByWords: 0.12,
  /** Less is enough for a pair that is far ahead of all others for both its questions. */
  leastAlone: 0.03,
  clearLead: 1.5,
  /** Share of the agreement that keeping to the order may not fall below. */
  orderKept: 0.85,
  /** A question that stands elsewhere than the others must agree this much in words. */
  leastMoved: 0.25,
  /** Two texts between neighbours that belong together must agree this much. */
  leastInPlace: 0.04,
  /** Share of the possible agreement of words that pairs of equal numbers must reach. */
  numbersTrusted: 0.8,
  /** A term of more questions than this finds no candidates; keeps the time linear. */
  mostQuestionsOfTerm: 24,
};
