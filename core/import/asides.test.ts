import { describe, expect, it } from 'vitest';
import { isAside, withoutAsides } from './asides.ts';

describe('asides', () => {
  it('point elsewhere, talk to others, pass on or tell how to write', () => {
    for (const sentence of [
      '(Exercise sheet 4 has more on this.)',
      'Note: the two are treated together here, see chapter 6.',
      'See also virtue ethics.',
      'thats all, can someone send the slides?',
      'So much for the parts.',
      'Draw the time line first!',
      'Keep the old law and the new one apart in your answer.',
    ])
      expect(isAside(sentence), sentence).toBe(true);
  });

  it('are no claims that happen to name a page, a pupil or an order', () => {
    for (const sentence of [
      'Kant rejects this in section 3 of the book on reason.',
      'Follow the instructions that the judge has given.',
      'The heart is drawn first when an embryo forms vessels.',
      'Students who take notes by hand remember more.',
      'Good luck plays a part in evolution.',
    ])
      expect(isAside(sentence), sentence).toBe(false);
  });

  it('never are the whole of an answer', () => {
    const only = [{ text: 'See the diagram in the book.' }];
    expect(withoutAsides(only)).toEqual({
      claims: only,
      before: [],
      after: [],
    });
  });
});
