import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../core/rich-text/markdown.ts';
import { isPlainNote } from './plain-note.ts';

it('takes sentences for plain and Markdown for Markdown', () => {
  expect(isPlainNote('Ask which one the examiner expects: D or A?')).toBe(true);
  for (const text of ['- item', '1. item', 'a *b*', 'a\nb', 'www.a.org', '#x'])
    expect(isPlainNote(text)).toBe(false);
});

it('calls only a text plain that Markdown reads as one paragraph of the same words', () => {
  const letters = fc.constantFrom(
    ...'ab1 .,:;-–()"\'!?/%&*_`#>[]<\nw'.split(''),
    'www.',
    'http://',
    'é',
  );
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), pieces => {
      const text = pieces.join('');
      if (!isPlainNote(text)) return;
      const [paragraph, ...others] = parseMarkdown(text).children;
      expect(others).toEqual([]);
      expect(paragraph).toMatchObject({
        type: 'paragraph',
        children: [{ type: 'text', value: text }],
      });
    }),
    { numRuns: 2000 },
  );
});
