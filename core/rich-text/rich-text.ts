/** A mark of ProseMirror JSON. */
export interface RichTextMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node of ProseMirror JSON. */
export interface RichTextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichTextNode[];
  readonly marks?: readonly RichTextMark[];
  readonly text?: string;
}

/** The document of my answer: a node of type `doc`. */
export interface RichText extends RichTextNode {
  readonly type: 'doc';
}

/** Attributes of an inline `citation` node. */
export interface Citation {
  readonly collection: string;
  readonly question: string;
  /** Id of the merged point. */
  readonly point: string;
  /** Id of the source whose wording is cited, or null when the merged statement itself is cited. */
  readonly source: string | null;
  /** The cited words as they stood, kept even if the text goes away. */
  readonly quote: string;
}

const blocks = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'taskItem',
  'tableCell',
  'tableHeader',
  'blockquote',
  'blockMath',
]);

/** The words of a document, with a line break after each block; citations and images leave nothing, maths its source. */
export function plainText(node: RichTextNode): string {
  const words = ownWords(node) + (node.content ?? []).map(plainText).join('');
  return blocks.has(node.type) && !words.endsWith('\n') ? `${words}\n` : words;
}

function ownWords(node: RichTextNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const latex = node.attrs?.['latex'];
  return typeof latex === 'string' ? latex : '';
}

/** Number of words: runs of letters, digits and inner apostrophes or hyphens, in any script that separates words. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** True when a document shows nothing: no words, images, maths, rules or citations. */
export function isBlank(node: RichTextNode): boolean {
  if (node.type === 'text') return (node.text ?? '').trim() === '';
  if (
    ['citation', 'image', 'inlineMath', 'blockMath', 'horizontalRule'].includes(
      node.type,
    )
  )
    return false;
  return (node.content ?? []).every(isBlank);
}

/** Every citation in a document, in reading order. */
export function citationsIn(node: RichTextNode): readonly Citation[] {
  if (node.type === 'citation') return [node.attrs as unknown as Citation];
  return (node.content ?? []).flatMap(citationsIn);
}

/** Ids of every image in a document, in reading order. */
export function imagesIn(node: RichTextNode): readonly string[] {
  const own = node.type === 'image' ? node.attrs?.['image'] : null;
  const inner = (node.content ?? []).flatMap(imagesIn);
  return typeof own === 'string' ? [own, ...inner] : inner;
}
