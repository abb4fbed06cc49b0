import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serialiseMarkdown } from '../rich-text/markdown.ts';
import { hostileText } from '../rich-text/rich-text.fixture.ts';
import { noteBlocks } from './note-blocks.ts';

const written = (note: string) =>
  serialiseMarkdown({ type: 'root', children: noteBlocks(note) });

it('gives the words of a note that is nested without end, as they were typed', () => {
  const note = `${'>'.repeat(10_000)}words`;
  expect(written(note)).toContain('words');
  expect(noteBlocks(note)).toMatchObject([{ type: 'paragraph' }]);
});

it('keeps the sign of a heading that says nothing', () => {
  expect(written('before\n\n#')).toBe('before\n\n\\#\n');
});

it('ends every note with its last words', () => {
  fc.assert(
    fc.property(hostileText, note => {
      fc.pre(noteBlocks(note).length > 0);
      expect(written(note)).toMatch(/[^\n]\n$/);
    }),
    { numRuns: 2000 },
  );
});
