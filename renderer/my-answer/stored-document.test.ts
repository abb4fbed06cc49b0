import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainText,
  type RichTextNode,
} from '../../core/rich-text/rich-text.ts';
import { richTextDocument } from '../../core/rich-text/rich-text.fixture.ts';
import { richTextProblem } from '../../core/rich-text/rich-text-schema.ts';
import { editorExtensions } from './editor-extensions.ts';
import { storedDocument } from './stored-document.ts';

const schema = getSchema(
  editorExtensions({
    citations: {},
    images: {},
    openFormula: () => undefined,
    openLink: () => undefined,
  }),
);

/** What the editor gives for a document: every attribute of every node, defaults included. */
function editorJson(...content: readonly RichTextNode[]): unknown {
  const node = schema.nodeFromJSON({ type: 'doc', content });
  node.check();
  return node.toJSON();
}
const text = (words: string, ...marks: RichTextNode['marks'] & object) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: readonly RichTextNode[]) => ({
  type: 'paragraph',
  ...(content.length > 0 && { content }),
});
const cell = (type: string, attrs?: RichTextNode['attrs']) => ({
  type,
  ...(attrs && { attrs }),
  content: [paragraph(text('cell'))],
});
const citation = {
  collection: 'ml-lifecycle',
  question: 'q13',
  point: 'q13-m03',
  source: null,
  quote: 'the inputs can shift',
};

/** One of everything, in the shape in which it is stored. */
const blocks: Readonly<Record<string, RichTextNode>> = {
  paragraph: paragraph(text('plain')),
  'empty paragraph': paragraph(),
  heading: { type: 'heading', attrs: { level: 2 }, content: [text('Head')] },
  'bullet list': {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('one'))] }],
  },
  'numbered list': {
    type: 'orderedList',
    content: [{ type: 'listItem', content: [paragraph(text('one'))] }],
  },
  'numbered list from 7': {
    type: 'orderedList',
    attrs: { start: 7 },
    content: [{ type: 'listItem', content: [paragraph(text('seven'))] }],
  },
  'task list': {
    type: 'taskList',
    content: [
      {
        type: 'taskItem',
        attrs: { checked: true },
        content: [paragraph(text('done'))],
      },
    ],
  },
  table: {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [cell('tableHeader', { colspan: 2, colwidth: [80, 120] })],
      },
      {
        type: 'tableRow',
        content: [cell('tableCell'), cell('tableCell', { align: 'right' })],
      },
    ],
  },
  'code block': { type: 'codeBlock', content: [text('x = 1')] },
  'code block with a language': {
    type: 'codeBlock',
    attrs: { language: 'c++' },
    content: [text('int x;')],
  },
  quote: { type: 'blockquote', content: [paragraph(text('said'))] },
  rule: { type: 'horizontalRule' },
  'formula on its own line': { type: 'blockMath', attrs: { latex: 'a^2' } },
  image: {
    type: 'image',
    attrs: { image: `${'a'.repeat(64)}.png`, alt: 'plot' },
  },
  'image without a description': {
    type: 'image',
    attrs: { image: `${'a'.repeat(64)}.png` },
  },
  'inline nodes': paragraph(
    text('see '),
    { type: 'citation', attrs: citation },
    { type: 'citation', attrs: { ...citation, source: 'sheet-3' } },
    { type: 'hardBreak' },
    { type: 'inlineMath', attrs: { latex: 'x' } },
  ),
  marks: paragraph(
    ...['bold', 'italic', 'underline', 'strike', 'code'].map(type =>
      text(type, { type }),
    ),
    text('link', {
      type: 'link',
      attrs: { href: 'https://example.org/a', title: 'Example' },
    }),
    text('mail', { type: 'link', attrs: { href: 'mailto:a@example.org' } }),
  ),
};

describe('a stored document', () => {
  it.each(Object.entries(blocks))(
    'is as it was before the editor took it in: %s',
    (_name, block) => {
      const stored = storedDocument(editorJson(block));
      expect(richTextProblem(stored)).toBeNull();
      expect(stored).toEqual({ type: 'doc', content: [block] });
    },
  );

  it('leaves out links to addresses that a document may not hold, and keeps their words', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const bold = { type: 'bold' };
    const stored = storedDocument(
      editorJson(paragraph(text('go', link, bold))),
    );
    expect(stored.content).toEqual([paragraph(text('go', bold))]);
  });

  it('leaves out the name of a language that the library would refuse', () => {
    const stored = storedDocument(
      editorJson({
        type: 'codeBlock',
        attrs: { language: 'a b"c' },
        content: [text('x')],
      }),
    );
    expect(richTextProblem(stored)).toBeNull();
  });

  it('cuts what is longer than the library takes', () => {
    const stored = storedDocument(
      editorJson(
        paragraph({
          type: 'citation',
          attrs: { ...citation, quote: 'x'.repeat(30_000) },
        }),
        { type: 'blockMath', attrs: { latex: 'y'.repeat(30_000) } },
      ),
    );
    expect(richTextProblem(stored)).toBeNull();
  });

  it('is accepted by the library when pasted attributes are beyond its bounds', () => {
    const wide = cell('tableCell', { colspan: 5000, rowspan: 70_000 });
    const stored = storedDocument(
      editorJson(
        { type: 'table', content: [{ type: 'tableRow', content: [wide] }] },
        {
          type: 'orderedList',
          attrs: { start: 1e20, type: 'a' },
          content: [{ type: 'listItem', content: [paragraph(text('one'))] }],
        },
        paragraph(text('cited '), {
          type: 'citation',
          attrs: {
            ...citation,
            point: 'x'.repeat(500),
            source: 'y'.repeat(500),
          },
        }),
      ),
    );
    expect(richTextProblem(stored)).toBeNull();
    expect(plainText(stored)).toContain('cell');
  });

  it('is accepted by the library and keeps every word, whatever the document', () => {
    fc.assert(
      fc.property(richTextDocument, document => {
        const stored = storedDocument(document);
        expect(richTextProblem(stored)).toBeNull();
        expect(plainText(stored)).toBe(plainText(document));
        expect(storedDocument(stored)).toEqual(stored);
      }),
    );
  });
});
