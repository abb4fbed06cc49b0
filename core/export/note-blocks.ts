import type {
  BlockContent,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { isTangledMarkdown } from '../rich-text/is-tangled-markdown.ts';
import { parseMarkdown } from '../rich-text/markdown.ts';
import { isAllowedAddress } from '../rich-text/allowed-address.ts';
import { carriableText } from '../rich-text/rich-text-inline.ts';
import { paragraphsOfText } from './plain-blocks.ts';

const blocks = new Set([
  'blockquote',
  'code',
  'list',
  'math',
  'paragraph',
  'table',
  'thematicBreak',
]);
const phrasing = new Set([
  'break',
  'delete',
  'emphasis',
  'inlineCode',
  'inlineMath',
  'strong',
  'text',
]);
const parts = new Set(['listItem', 'tableRow', 'tableCell']);

/**
 * The Markdown of a note as blocks that can stand within another text. What could reach out of it or do something stays as
 * the words that the person typed: HTML, images, footnotes, definitions, links to addresses that Collate would not open.
 * Headings become bold lines, so that the outline of the file stays its own.
 */
export function noteBlocks(note: string): BlockContent[] {
  const text = carriableText(note);
  if (isTangledMarkdown(text)) return paragraphsOfText(text);
  const root: Root = parseMarkdown(text);
  return root.children.flatMap(child => safeBlock(child, text));
}

function safeBlock(node: RootContent, text: string): BlockContent[] {
  if (node.type === 'heading' && node.children.length > 0)
    return [
      {
        type: 'paragraph',
        children: [
          {
            type: 'strong',
            children: node.children.map(each => safeInline(each, text)),
          },
        ],
      },
    ];
  if (!blocks.has(node.type)) return paragraphsOfText(sourceOf(node, text));
  return [withSafeChildren(node, text) as BlockContent];
}

function withSafeChildren(node: Nodes, text: string): Nodes {
  if (!('children' in node)) return node;
  const holdsBlocks = node.type === 'blockquote' || node.type === 'listItem';
  const children = node.children.flatMap((child): Nodes[] => {
    if (parts.has(child.type)) return [withSafeChildren(child, text)];
    return holdsBlocks
      ? safeBlock(child as RootContent, text)
      : [safeInline(child as PhrasingContent, text)];
  });
  return { ...node, children } as Nodes;
}

function safeInline(node: PhrasingContent, text: string): PhrasingContent {
  const allowed =
    phrasing.has(node.type) ||
    (node.type === 'link' && isAllowedAddress(node.url));
  if (!allowed) return { type: 'text', value: sourceOf(node, text) };
  return withSafeChildren(node, text) as PhrasingContent;
}

/** What was typed for a node. */
function sourceOf(node: Nodes, text: string): string {
  const { start, end } = node.position ?? {};
  return text.slice(start?.offset ?? 0, end?.offset ?? 0);
}
