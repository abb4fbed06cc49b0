import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exhaustingMarkup } from '../hostile-input/hostile-markup.fixture.ts';
import { isTangledMarkdown } from './is-tangled-markdown.ts';
import { parseMarkdown, serialiseMarkdown } from './markdown.ts';

/** As long as a note may be. */
const longest = 20_000;
const repeated = (text: string) =>
  text.repeat(longest / text.length).slice(0, longest);

describe('a text that would hold up its reader', () => {
  it.each([
    '>',
    '- ',
    '1. ',
    '> - ',
    '*a ',
    '**a ',
    '*a_',
    '~~a ',
    '_a *b ',
    '[',
    '![[]()',
    '](',
    '- >\n',
    '-\n-\n|',
  ])('of %j again and again is known', piece => {
    expect(isTangledMarkdown(repeated(piece))).toBe(true);
    expect(isTangledMarkdown(`words\n\n${repeated(piece)}`)).toBe(true);
  });
});

describe('a text that people write', () => {
  it('is not taken for one', () => {
    const table = `| a | b |\n| - | - |\n${'| **a** | *b* |\n'.repeat(200)}`;
    const list = '- **Label:** words and `code`\n  - more\n'.repeat(300);
    const cited = 'As the sheets say [^1] [^2].\n'.repeat(200);
    const unfinished = '- \n'.repeat(300);
    const quoted = '> > said again\n> > and again\n'.repeat(300);
    for (const text of [
      table,
      list,
      cited,
      unfinished,
      quoted,
      'x'.repeat(longest),
    ])
      expect(isTangledMarkdown(text)).toBe(false);
  });
});

it('every other text is read and written without running out of stack', () => {
  const piece = fc.constantFrom(
    ...['>', '- ', '1. ', '*a ', '**a ', '_', '~~a ', '[', '](', '![', '`'],
    ...['<a ', '|', '\n', '\n\n', '  ', '$', '&', '[^1]', '# ', 'a'],
  );
  const text = fc
    .array(fc.tuple(piece, fc.integer({ min: 1, max: 300 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map(parts =>
      parts
        .map(([each, times]) => each.repeat(times))
        .join('')
        .slice(0, longest),
    );
  fc.assert(
    fc.property(text, made => {
      fc.pre(!isTangledMarkdown(made));
      expect(() => serialiseMarkdown(parseMarkdown(made))).not.toThrow();
    }),
    { numRuns: 60 },
  );
  for (const make of exhaustingMarkup.inputs) {
    const made = make().slice(0, longest);
    if (!isTangledMarkdown(made))
      expect(() => serialiseMarkdown(parseMarkdown(made))).not.toThrow();
  }
});
