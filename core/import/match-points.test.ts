import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPoints } from './match-points.ts';

const texts = (...list: readonly string[]) => list.map(text => ({ text }));

describe('the points of a renewed answer', () => {
  it('are those with the same words, wherever they stand now', () => {
    expect(
      matchPoints(
        texts('Salt slows yeast.', 'Heat kills it.'),
        texts('Heat kills it.', 'Cold does not.', 'Salt slows yeast.'),
      ),
    ).toEqual([1, null, 0]);
  });

  it('are those with the same text when only the label has changed', () => {
    expect(
      matchPoints(
        [{ label: 'Gas', text: 'Yeast makes the dough rise.' }],
        [{ label: 'Carbon dioxide', text: 'Yeast makes the dough rise.' }],
      ),
    ).toEqual([0]);
  });

  it('are those that share most of their words in the same order', () => {
    expect(
      matchPoints(
        texts(
          'Kneading joins the proteins into gluten.',
          'Yeast turns sugar into carbon dioxide, which makes the dough rise.',
        ),
        texts(
          'Yeast turns sugar into carbon dioxide, which makes the dough rise and gives it holes.',
        ),
      ),
    ).toEqual([1]);
  });

  it('are new when they only speak of the same thing, or turn the words around', () => {
    expect(
      matchPoints(
        texts('Yeast turns sugar into carbon dioxide and alcohol.'),
        texts(
          'Carbon dioxide and alcohol come from sugar by way of yeast.',
          'Yeast is a fungus of one cell.',
        ),
      ),
    ).toEqual([null, null]);
  });

  it('of few words are recognised by these words only', () => {
    expect(
      matchPoints(texts('Salt slows it.'), texts('Salt stops it.')),
    ).toEqual([null]);
  });

  it('take the nearest of two that are equally alike', () => {
    const before = texts(
      'The first check looks at the data of every table.',
      'The second check looks at the data of every table.',
    );
    const after = texts(
      'The new check looks at the data of every table.',
      'The second check looks at the data of every table.',
    );
    expect(matchPoints(before, after)).toEqual([0, 1]);
  });

  it('are matched once each, and every one that still stands there is', () => {
    const words = fc.constantFrom('salt', 'slows', 'yeast', 'in', 'dough');
    const point = fc.record({
      label: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
      text: fc
        .array(words, { minLength: 1, maxLength: 7 })
        .map(list => list.join(' ')),
    });
    const answer = fc.array(point, { maxLength: 6 });
    fc.assert(
      fc.property(answer, answer, (before, after) => {
        const found = matchPoints(before, after);
        const matched = found.filter(match => match !== null);
        expect(found).toHaveLength(after.length);
        expect(new Set(matched).size).toBe(matched.length);
        const count = (list: typeof before, each: (typeof before)[0]) =>
          list.filter(
            ({ label, text }) => label === each.label && text === each.text,
          ).length;
        for (const each of after) {
          const same = found.filter((match, place) => {
            const one = after[place];
            const other = before[match ?? -1];
            return (
              one?.label === each.label &&
              one?.text === each.text &&
              other?.label === each.label &&
              other?.text === each.text
            );
          });
          expect(same).toHaveLength(
            Math.min(count(before, each), count(after, each)),
          );
        }
      }),
    );
  });

  it('are all themselves in an answer that has not changed', () => {
    const answer = texts('One.', 'Two.', 'One.', 'Three and more words here.');
    expect(matchPoints(answer, answer)).toEqual([0, 1, 2, 3]);
  });
});
