import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown, serialiseMarkdown } from './markdown.ts';
import type { MarkdownSurroundings } from './rich-text-inline.ts';
import { richTextBlocks, richTextToMarkdown } from './rich-text-to-markdown.ts';
import { richTextDocument } from './rich-text.fixture.ts';
import type { RichText, RichTextNode } from './rich-text.ts';

const surroundings: MarkdownSurroundings = {
  citation: (): readonly PhrasingContent[] => [
    { type: 'footnoteReference', identifier: 'c1', label: 'c1' },
  ],
  image: image => (image.startsWith('a') ? `_images/${image}` : null),
  headingShift: 0,
};

/** Addresses in plain text become links in GitHub's Markdown however they are escaped; their words are the same. */
function isLiteralAddress(node: Nodes): boolean {
  const [text] = node.type === 'link' ? node.children : [];
  return (
    node.type === 'link' &&
    node.children.length === 1 &&
    text?.type === 'text' &&
    ['', 'mailto:', 'http://'].some(
      scheme => node.url === `${scheme}${text.value}`,
    )
  );
}

/** What a reader makes of a tree: places, spacing and how text is cut into nodes do not count. */
function meaning(node: Nodes): unknown {
  const ignored = ['position', 'data', 'spread', 'children'];
  const bare = Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) =>
        !ignored.includes(key) &&
        value !== null &&
        value !== undefined &&
        value !== '',
    ),
  );
  if (!('children' in node)) return bare;
  const children: unknown[] = [];
  for (const each of node.children) {
    const child =
      isLiteralAddress(each) && 'children' in each
        ? (each.children[0] as Nodes)
        : each;
    const last = children.at(-1) as
      { type?: string; value?: string } | undefined;
    if (last?.type === 'text' && child.type === 'text')
      children[children.length - 1] = {
        type: 'text',
        value: `${last.value}${child.value}`,
      };
    else children.push(meaning(child));
  }
  return { ...bare, children };
}

function treeOf(document: RichText): Root {
  return { type: 'root', children: richTextBlocks(document, surroundings) };
}

const definition = '\n[^c1]: Cited.\n';
function readBack(markdown: string): unknown {
  const root = parseMarkdown(`${markdown}${definition}`);
  return meaning({ ...root, children: root.children.slice(0, -1) });
}

test(
  'what is written is read back as the same text and structure',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(richTextDocument, document => {
        const tree = treeOf(document);
        const markdown = serialiseMarkdown(tree);
        expect(readBack(markdown)).toEqual(meaning(tree));
        expect(markdown).not.toContain('\r');
      }),
      { numRuns: 200 },
    );
  },
);

test(
  'writing what was read gives the same text again',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(richTextDocument, document => {
        const once = serialiseMarkdown(
          parseMarkdown(
            `${richTextToMarkdown(document, surroundings)}${definition}`,
          ),
        );
        expect(serialiseMarkdown(parseMarkdown(once))).toBe(once);
      }),
      { numRuns: 60 },
    );
  },
);

test(
  'every word of a document is in its Markdown, whatever is around it',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        richTextDocument,
        fc.stringMatching(/^[a-z]{12}$/),
        (document, word) => {
          const marked: RichText = {
            ...document,
            content: [
              ...(document.content ?? []),
              paragraph({ type: 'text', text: word }),
            ],
          };
          expect(richTextToMarkdown(marked, surroundings)).toContain(word);
        },
      ),
      { numRuns: 50 },
    );
  },
);

function paragraph(...content: RichTextNode[]): RichTextNode {
  return { type: 'paragraph', content };
}
function text(value: string, ...marks: string[]): RichTextNode {
  return { type: 'text', text: value, marks: marks.map(type => ({ type })) };
}
function written(...content: RichTextNode[]): string {
  return richTextToMarkdown({ type: 'doc', content }, surroundings);
}

test.each<[string, RichTextNode, string]>([
  ['nothing', paragraph(), ''],
  [
    'plain words, snake_case and prices',
    paragraph(text('snake_case costs $5 & 3 < 4')),
    'snake_case costs \\$5 & 3 < 4\n',
  ],
  ['HTML-looking text', paragraph(text('<b>x</b>')), '\\<b>x\\</b>\n'],
  ['a line that looks like a heading', paragraph(text('# no')), '\\# no\n'],
  [
    'signs of other readers',
    paragraph(text('a ==b== %%c%% ^d')),
    'a \\=\\=b\\=\\= \\%\\%c\\%\\% \\^d\n',
  ],
  [
    'nested marks, each as long as it can be',
    paragraph(text('a ', 'bold'), text('b', 'bold', 'italic'), text(' c')),
    '**a _b_** c\n',
  ],
  ['underline as emphasis', paragraph(text('under', 'underline')), '*under*\n'],
  [
    'a space at the edge of a mark',
    paragraph(text('bold ', 'bold'), text('plain')),
    '**bold** plain\n',
  ],
  [
    'a link',
    paragraph({
      type: 'text',
      text: 'here',
      marks: [{ type: 'link', attrs: { href: 'https://example.org/a_b' } }],
    }),
    '[here](https://example.org/a_b)\n',
  ],
  [
    'a break',
    paragraph(text('a'), { type: 'hardBreak' }, text('b')),
    'a\\\nb\n',
  ],
  [
    'maths',
    paragraph({ type: 'inlineMath', attrs: { latex: 'x^2' } }),
    '$x^2$\n',
  ],
  [
    'a formula of its own',
    { type: 'blockMath', attrs: { latex: 'x^2' } },
    '$$\nx^2\n$$\n',
  ],
  [
    'a fence within code',
    {
      type: 'codeBlock',
      attrs: { language: 'md' },
      content: [text('```\nx\n```')],
    },
    '````md\n```\nx\n```\n````\n',
  ],
  [
    'an image',
    { type: 'image', attrs: { image: 'a.png', alt: 'Alt' } },
    '![Alt](_images/a.png)\n',
  ],
  [
    'an image that is missing',
    { type: 'image', attrs: { image: 'b.png', alt: 'Alt' } },
    '\\[image: Alt]\n',
  ],
  [
    'a citation',
    paragraph(text('So.'), { type: 'citation', attrs: {} }),
    'So.[^c1]\n',
  ],
  [
    'an ordered list',
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [paragraph(text('a'))] },
        { type: 'listItem', content: [paragraph(text('b'))] },
      ],
    },
    '3. a\n4. b\n',
  ],
  [
    'tasks',
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: true },
          content: [paragraph(text('a'))],
        },
        { type: 'taskItem', attrs: { checked: false }, content: [paragraph()] },
      ],
    },
    '- [x] a\n- [ ] \u00a0\n',
  ],
])('writes %s', (_, node, markdown) => {
  expect(written(node)).toBe(markdown);
});

test('a table keeps bars, breaks, spans and alignment, and gets an empty head rather than a false one', () => {
  const cell = (
    type: string,
    attrs: Record<string, unknown>,
    ...content: RichTextNode[]
  ) => ({ type, attrs, content });
  const row = (...content: RichTextNode[]) => ({ type: 'tableRow', content });
  const table = (...content: RichTextNode[]) => ({ type: 'table', content });
  expect(
    written(
      table(
        row(
          cell('tableHeader', { colspan: 2 }, paragraph(text('a|b'))),
          cell('tableHeader', { align: 'right' }, paragraph(text('c'))),
        ),
        row(
          cell('tableCell', {}, paragraph(text('x|y', 'code'))),
          cell('tableCell', {}, paragraph(text('1')), paragraph(text('2'))),
          cell(
            'tableCell',
            {},
            paragraph({ type: 'inlineMath', attrs: { latex: '|x|' } }),
          ),
        ),
      ),
    ),
  ).toBe(
    '| a\\|b | | c |\n| - | - | -: |\n| `x\\|y` | 1<br>2 | $\\vert x\\vert$ |\n',
  );
  expect(written(table(row(cell('tableCell', {}, paragraph(text('a'))))))).toBe(
    '| |\n| - |\n| a |\n',
  );
});

test('headings go down by the shift, to the sixth level at most', () => {
  const heading = (level: number) => ({
    type: 'heading',
    attrs: { level },
    content: [text('h')],
  });
  const document: RichText = { type: 'doc', content: [heading(1), heading(5)] };
  expect(
    richTextToMarkdown(document, { ...surroundings, headingShift: 2 }),
  ).toBe('### h\n\n###### h\n');
});
