import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import {
  toMarkdown,
  type Join,
  type Options,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** Where an escape would stand in an address or a title, and be wrong. */
const outsideAddresses = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;

/**
 * Signs that CommonMark leaves alone and that widespread readers take for something: `==highlight==`, `%%comment%%` and
 * ` ^block-id` would change or hide a person's words.
 */
const signsOfOtherReaders: Unsafe[] = [
  { character: '=', before: '=' },
  { character: '=', after: '=' },
  { character: '%', before: '%' },
  { character: '%', after: '%' },
  { character: '^', before: '\\s', after: '[A-Za-z0-9]' },
].map(sign => ({
  ...sign,
  inConstruct: 'phrasing' as const,
  notInConstruct: [...outsideAddresses],
}));

/** A footnote's mark at the beginning of a paragraph, with a colon after it, would be read as the note itself. */
const colonAfterNote: Unsafe = {
  character: ':',
  before: '\\]',
  inConstruct: 'phrasing',
  notInConstruct: [...outsideAddresses],
};

/**
 * Within an item of a list, whatever is not sure to be seen right below what stands before it gets an empty line: only a
 * list whose first item has words and, if numbered, the number 1 may go without.
 */
const partedInItems: Join = (_, right, parent) => {
  if (parent.type !== 'listItem') return undefined;
  const direct =
    right.type === 'list' &&
    (!right.ordered || right.start === 1) &&
    right.children[0]?.children[0]?.type === 'paragraph';
  return direct ? undefined : 1;
};

const options: Options = {
  bullet: '-',
  bulletOther: '+',
  rule: '*',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  join: [partedInItems],
  resourceLink: true,
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false, tableCellPadding: true }),
    mathToMarkdown(),
    { unsafe: [...signsOfOtherReaders, colonAfterNote] },
  ],
};

/**
 * Writes Markdown: CommonMark with GitHub's tables, tasks, strikethrough and footnotes, and `$…$` maths. Text is escaped
 * wherever it would mean something. LF line ends and a final newline.
 */
export function serialiseMarkdown(root: Root): string {
  return toMarkdown(root, options);
}

/** Reads what {@link serialiseMarkdown} writes. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
}
