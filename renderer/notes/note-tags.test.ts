import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagList } from '../../core/study/study-record-schema.ts';
import { addTags, cleanTag } from './note-tags.ts';

describe('cleanTag', () => {
  it('keeps one line without the leading sign', () => {
    expect(cleanTag('  #numbers ')).toBe('numbers');
    expect(cleanTag('late\n outcomes')).toBe('late outcomes');
    expect(cleanTag(' # ')).toBe('');
  });

  it('never splits a character when it shortens', () => {
    expect(cleanTag(`${'x'.repeat(59)}😀`)).toBe('x'.repeat(59));
  });
});

describe('addTags', () => {
  it('adds each part between commas', () => {
    expect(addTags(['ask'], 'drift, numbers,,')).toEqual([
      'ask',
      'drift',
      'numbers',
    ]);
  });

  it('gives back the very list when there is nothing new', () => {
    const tags = ['Ask'];
    expect(addTags(tags, 'ask, ASK')).toBe(tags);
  });

  it('makes only lists that a record may hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), typed => {
        const tags = typed.reduce<readonly string[]>(addTags, []);
        expect(tagList.safeParse([...tags]).success).toBe(true);
      }),
    );
  });
});
