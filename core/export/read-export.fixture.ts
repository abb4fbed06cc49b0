import type { Nodes } from 'mdast';
import { parse } from 'yaml';
import { parseMarkdown } from '../rich-text/markdown.ts';

/** The fields of an exported file's front matter. */
export function head(text: string): Record<string, unknown> {
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  return parse(yaml) as Record<string, unknown>;
}

/** What follows the front matter. */
export function body(text: string): string {
  return text.slice(text.indexOf('\n---\n') + 5);
}

/** A node and everything in it. */
export function nodesIn(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

/** Every node of an exported file's Markdown. */
export function nodesOf(text: string): readonly Nodes[] {
  return nodesIn(parseMarkdown(body(text)));
}

/** The words that a reader of an exported file sees, without white space. */
export function words(text: string): string {
  return nodesOf(text)
    .map(node => ('value' in node ? node.value : 'alt' in node ? node.alt : ''))
    .join('')
    .replace(/\s/g, '');
}
