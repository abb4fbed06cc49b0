import type {
  BlockContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type {} from 'mdast-util-math';
import { serialiseMarkdown } from './markdown.ts';
import {
  carriableText,
  richTextInline,
  type MarkdownSurroundings,
} from './rich-text-inline.ts';
import { richTextTable } from './rich-text-table.ts';
import type { RichText, RichTextNode } from './rich-text.ts';

/** Numbers that CommonMark allows in an ordered list: at most nine digits. */
const maximumNumber = 999_999_999;

/** A task needs words for its box to stand before; a no-break space will do. */
const emptyTaskText: BlockContent = {
  type: 'paragraph',
  children: [{ type: 'text', value: '\u00a0' }],
};

/**
 * Blocks of a document as a Markdown tree. Every word stays; what Markdown cannot say becomes the nearest it can: see
 * `richTextInline` for marks, `richTextTable` for tables. Empty paragraphs, spaces at the ends of lines and breaks at the
 * ends of paragraphs are left out.
 */
export function richTextBlocks(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): BlockContent[] {
  return (node.content ?? []).flatMap(child => blockOf(child, surroundings));
}

/** A document as Markdown text, with LF line ends and a final newline; empty for an empty document. */
export function richTextToMarkdown(
  document: RichText,
  surroundings: MarkdownSurroundings,
): string {
  const children: RootContent[] = richTextBlocks(document, surroundings);
  return serialiseMarkdown({ type: 'root', children });
}

type Writer = (
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
) => readonly BlockContent[];

const writers: Readonly<Record<string, Writer>> = {
  heading: (node, surroundings) => [headingOf(node, surroundings)],
  blockquote: (node, surroundings) => [
    { type: 'blockquote', children: richTextBlocks(node, surroundings) },
  ],
  bulletList: listOf,
  orderedList: listOf,
  taskList: listOf,
  codeBlock: node => [codeOf(node)],
  blockMath: mathsOf,
  horizontalRule: () => [{ type: 'thematicBreak' }],
  table: (node, surroundings) =>
    [richTextTable(node, surroundings) ?? []].flat(),
};

function blockOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): readonly BlockContent[] {
  const write = Object.hasOwn(writers, node.type)
    ? writers[node.type]
    : paragraphOf;
  return write?.(node, surroundings) ?? [];
}

function paragraphOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): readonly BlockContent[] {
  const inline = node.type === 'paragraph' ? (node.content ?? []) : [node];
  const children = richTextInline(inline, surroundings);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function headingOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): BlockContent {
  const level = Number(node.attrs?.['level'] ?? 1) + surroundings.headingShift;
  return {
    type: 'heading',
    depth: Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6,
    children: onOneLine(richTextInline(node.content ?? [], surroundings)),
  };
}

/** A heading is one line: breaks become spaces. */
function onOneLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map(node => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if ('children' in node)
      return { ...node, children: onOneLine(node.children) } as PhrasingContent;
    return node;
  });
}

function listOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): readonly BlockContent[] {
  const children = (node.content ?? []).map(item => itemOf(item, surroundings));
  if (children.length === 0) return [];
  const ordered = node.type === 'orderedList';
  const start = Number(node.attrs?.['start'] ?? 1);
  const latest = maximumNumber - children.length + 1;
  const list: List = {
    type: 'list',
    ordered,
    start: ordered ? Math.min(latest, Math.max(0, start)) : null,
    spread: children.some(item => item.spread),
    children,
  };
  return [list];
}

function itemOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): ListItem {
  const blocks = richTextBlocks(node, surroundings);
  const isTask = node.type === 'taskItem';
  const children =
    isTask && blocks[0]?.type !== 'paragraph'
      ? [emptyTaskText, ...blocks]
      : blocks;
  const [first, ...rest] = children;
  const compact =
    (!first || first.type === 'paragraph') &&
    rest.every(block => block.type === 'list');
  return {
    type: 'listItem',
    spread: !compact,
    checked: node.type === 'taskItem' ? node.attrs?.['checked'] === true : null,
    children,
  };
}

function codeOf(node: RichTextNode): BlockContent {
  const value = carriableText(
    (node.content ?? []).map(child => child.text ?? '\n').join(''),
  );
  const language = node.attrs?.['language'];
  return { type: 'code', lang: language ? String(language) : null, value };
}

function mathsOf(node: RichTextNode): readonly BlockContent[] {
  const value = carriableText(String(node.attrs?.['latex'] ?? '')).trim();
  return value === '' ? [] : [{ type: 'math', value }];
}
