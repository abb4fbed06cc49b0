import { describe, expect, it } from 'vitest';
import { answerSentences } from './answer-sentences.ts';
import { textTerms } from './text-terms.ts';

function terms(text: string): string {
  return textTerms(text)
    .map(({ term }) => term)
    .join(' ');
}

describe('textTerms', () => {
  it('leaves stop words out and stems the rest', () => {
    expect(terms('The models that we are validating')).toBe('model valid');
  });

  it.each([
    ['CV', 'cross-validation'],
    ['PII', 'personally identifiable information'],
    [
      'CI/CD',
      'continuous integration and continuous delivery'.replace('and ', ''),
    ],
    ['over-sampling', 'oversampling'],
    ['hyper-parameters', 'hyperparameters'],
    ['normalising behaviour', 'normalizing behavior'],
    ['a modelling catalogue of data sets', 'a modeling catalogue of datasets'],
    ['an alarm', 'an alert'],
  ])('takes "%s" and "%s" for the same', (one, other) => {
    expect(terms(one)).toBe(terms(other));
    expect(terms(one)).not.toBe('');
  });

  it('points at the words as written', () => {
    const text = 'We use k-fold CV.';
    expect(
      textTerms(text).map(({ term, start, end }) => [
        term,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['k', 'k'],
      ['fold', 'fold'],
      ['cross', 'CV'],
      ['valid', 'CV'],
    ]);
  });
});

describe('answerSentences', () => {
  it('splits paragraphs and sentences, with offsets into the whole answer', () => {
    const text = 'Clean the data. Split it.\n\n- Train\n- Deploy';
    expect(
      answerSentences(text).map(sentence => [
        sentence.paragraph,
        sentence.terms
          .map(({ start, end }) => text.slice(start, end))
          .join(' '),
      ]),
    ).toEqual([
      [0, 'Clean data'],
      [0, 'Split'],
      [1, 'Train'],
      [2, 'Deploy'],
    ]);
  });
});
