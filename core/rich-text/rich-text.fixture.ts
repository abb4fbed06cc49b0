import fc from 'fast-check';
import type { RichText, RichTextMark, RichTextNode } from './rich-text.ts';

const hostile = [
  '*',
  '_',
  '**',
  '__',
  '~~',
  '~',
  '`',
  '```',
  '$',
  '$5',
  '$$',
  '|',
  '\\',
  '\\|',
  '<b>',
  '<script>',
  '</div>',
  '<!--',
  '&amp;',
  '&#x41;',
  '# ',
  '#',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '---',
  '===',
  '==',
  '%%',
  '[',
  ']',
  '](',
  '[^1]',
  '[^1]:',
  '[x] ',
  '![',
  '^a',
  'https://a.b',
  'www.a.b',
  'a@b.c',
  'snake_case',
  '=cmd',
  ':',
  ';',
  '(',
  ')',
  '"',
  "'",
  '\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  'é',
  '漂',
  '😀',
  '.',
  '!',
  '?',
  'word',
  'two words',
  '7',
  '\uD800',
  '\u0000',
  '\r',
  '\u2028',
];

/** Text made of what Markdown, HTML and YAML take for syntax. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 6 })
  .map(parts => parts.join(''));

const mark: fc.Arbitrary<RichTextMark> = fc.oneof(
  fc
    .constantFrom('bold', 'italic', 'strike', 'underline', 'code')
    .map(type => ({ type })),
  fc
    .constantFrom('https://example.org/a(b)_c?d=e&f', 'mailto:a@example.org')
    .map(href => ({
      type: 'link',
      attrs: { href, title: null },
    })),
);
const marks = fc.uniqueArray(mark, {
  maxLength: 3,
  selector: each => each.type,
});

const text: fc.Arbitrary<RichTextNode> = fc.record({
  type: fc.constant('text'),
  text: hostileText,
  marks,
});

/** An inline `citation` node. */
export const citationNode: fc.Arbitrary<RichTextNode> = fc
  .record({
    point: fc.constantFrom('m1', 'm2'),
    source: fc.constantFrom('a', 'b', null),
    quote: hostileText,
  })
  .map(attrs => ({
    type: 'citation',
    attrs: { collection: 'c', question: 'q1', ...attrs },
  }));

const image: fc.Arbitrary<RichTextNode> = fc
  .record({
    image: fc.constantFrom(`${'a'.repeat(64)}.png`, `${'b'.repeat(64)}.png`),
    alt: hostileText,
  })
  .map(attrs => ({ type: 'image', attrs }));
const latex = fc.constantFrom(
  'x',
  'a|b',
  'a\\|b',
  '\\frac{a}{b}',
  'a $ b',
  '\\\\',
  ' x ',
  'a\nb',
  '',
);
const inline: fc.Arbitrary<RichTextNode> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constant({ type: 'hardBreak' }),
  latex.map(value => ({ type: 'inlineMath', attrs: { latex: value } })),
  citationNode,
  image,
);
const inlines = fc.array(inline, { maxLength: 5 });
const paragraph = inlines.map(content => ({ type: 'paragraph', content }));

const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({
    colspan: fc.constantFrom(1, 1, 2),
    rowspan: fc.constantFrom(1, 1, 2),
    align: fc.constantFrom(null, 'right'),
  }),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
});
const table: fc.Arbitrary<RichTextNode> = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
  .map(rows => ({
    type: 'table',
    content: rows.map(content => ({ type: 'tableRow', content })),
  }));

const { block } = fc.letrec<{ block: RichTextNode; item: RichTextNode }>(
  tie => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
        content: inlines,
      }),
      fc.record({
        type: fc.constant('codeBlock'),
        attrs: fc.record({ language: fc.constantFrom(null, 'ts', 'c++') }),
        content: hostileText.map(value => [{ type: 'text', text: value }]),
      }),
      latex.map(value => ({ type: 'blockMath', attrs: { latex: value } })),
      fc.constant({ type: 'horizontalRule' }),
      table,
      image,
      fc.record({
        type: fc.constant('blockquote'),
        content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('bulletList'),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({
          start: fc.constantFrom(1, 0, 7, -3, 2_000_000_000),
        }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('taskList'),
        content: fc.array(
          fc.tuple(fc.boolean(), tie('item')).map(([checked, item]) => ({
            ...item,
            type: 'taskItem',
            attrs: { checked },
          })),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({
        type: 'listItem',
        content: [first, ...rest],
      })),
  }),
);

/** Documents that the editor can hold, full of text that looks like syntax. */
export const richTextDocument: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 5 })
  .map(content => ({ type: 'doc' as const, content }));
