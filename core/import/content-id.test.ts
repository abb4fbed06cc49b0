import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItemId } from '../collection/safe-id.ts';
import { contentId } from './content-id.ts';

describe('an identifier made of words', () => {
  it('is the same for the same words, for all time: libraries hold it', () => {
    expect(contentId('bread.', 'Gas\nYeast makes dough rise.', new Set())).toBe(
      'bread.tod5tdiinau',
    );
  });

  it('may name a file, and is another one for other words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), list => {
        const ids = list.map(words => contentId('x.', words, new Set()));
        expect(ids.every(isItemId)).toBe(true);
        expect(new Set(ids).size).toBe(list.length);
      }),
    );
  });

  it('is another one, and the same each time, when it stands for something else already', () => {
    const first = contentId('', 'salt', new Set());
    const second = contentId('', 'salt', new Set([first]));
    expect(second).not.toBe(first);
    expect(contentId('', 'salt', new Set([first]))).toBe(second);
  });

  it('tells a hundred thousand texts apart', () => {
    const ids = new Set(
      Array.from({ length: 100_000 }, (_, number) =>
        contentId('', `point ${number}`, new Set()),
      ),
    );
    expect(ids.size).toBe(100_000);
  });
});
