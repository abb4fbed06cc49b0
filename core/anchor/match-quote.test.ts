import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget } from './describe-target.ts';
import { lowestScore, matchQuote } from './match-quote.ts';
import { mutation } from './mutation-corpus.fixture.ts';

function quoteOf(text: string, passage: string) {
  const start = text.indexOf(passage);
  return describeTarget('p', text, start, start + passage.length).quote;
}

const text =
  'Collect the raw data first. Then clean the collected data with care. Train several models on it. Compare them on data kept aside. Ship the best.';

describe('matchQuote', () => {
  it('gives full marks to the same words in the same place and surroundings', () => {
    const quote = quoteOf(text, 'Train several models on it.');
    const { best, runnerUp } = matchQuote(text, quote, text.indexOf('Train'));
    expect(best).toMatchObject({ score: 1, similarity: 1 });
    expect(runnerUp).toBeNull();
  });

  it('finds edited words and takes in whole words', () => {
    const quote = quoteOf(text, 'Then clean the collected data with care.');
    const edited = text.replace('clean the collected', 'tidy the collected');
    const { best } = matchQuote(edited, quote, 0);
    expect(edited.slice(best?.start, best?.end)).toBe(
      'Then tidy the collected data with care.',
    );
    expect(best?.similarity).toBeLessThan(1);
  });

  it('finds edited words far from the hint through fragments of the quote', () => {
    const filler = 'Nothing of this has anything to do with the subject. ';
    const quote = quoteOf(text, 'Compare them on data kept aside.');
    const edited =
      filler.repeat(400) + text.replace('kept aside', 'held aside');
    const { best } = matchQuote(edited, quote, 0);
    expect(edited.slice(best?.start, best?.end)).toBe(
      'Compare them on data held aside.',
    );
  });

  it('names the runner-up', () => {
    const twice = `${text} Ship the best.`;
    const at = twice.indexOf('Ship the best.');
    const { quote } = describeTarget('p', twice, at, at + 14);
    const { best, runnerUp } = matchQuote(twice, quote, at);
    expect(best?.start).toBe(at);
    expect(runnerUp?.start).toBe(twice.lastIndexOf('Ship the best.'));
    expect(runnerUp!.score).toBeLessThan(best!.score);
  });

  it('finds nothing that resembles the quote too little', () => {
    const quote = quoteOf(text, 'Train several models on it.');
    const other = 'An unrelated remark about the weather in the mountains.';
    expect(matchQuote(other, quote, 0).best).toBeNull();
    expect(matchQuote('', quote, 0).best).toBeNull();
  });

  it('keeps its figures between 0 and 1, its order and its ranges in any edited text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
        const edited = mutation(seed);
        const { quote, position } = edited.target;
        const { best, runnerUp } = matchQuote(
          edited.text,
          quote,
          position.start,
        );
        for (const match of [best, runnerUp]) {
          if (match === null) continue;
          const { start, end, score, similarity, agreement } = match;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(edited.text.length);
          expect(start).toBeLessThan(end);
          for (const figure of [
            score,
            similarity,
            ...Object.values(agreement),
          ]) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1 + Number.EPSILON);
          }
          expect(similarity === 1 || score >= lowestScore).toBe(true);
        }
        if (best !== null && runnerUp !== null) {
          expect(best.score).toBeGreaterThanOrEqual(runnerUp.score);
          expect(best.end <= runnerUp.start || runnerUp.end <= best.start).toBe(
            true,
          );
        }
      }),
    );
  });
});
