import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import type { Citation, RichTextMark, RichTextNode } from './rich-text.ts';

/** What the Markdown of a document needs to know about the world around it. */
export interface MarkdownSurroundings {
  /** What stands for a citation: a footnote's mark, as a rule. */
  readonly citation: (citation: Citation) => readonly PhrasingContent[];
  /** Address of an image of the library relative to the text, or null when the image is missing. */
  readonly image: (image: string) => string | null;
  /** Levels by which headings go down, so that they stand below the heading of the section that holds them. */
  readonly headingShift: number;
}

/** A leaf with the marks that are still to be put around it. */
interface Piece {
  readonly leaf: PhrasingContent;
  readonly marks: readonly RichTextMark[];
}

/** A text as Markdown can carry it: no lone surrogates, no NUL, no line separators but LF. */
export function carriableText(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000]/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\v\f]/g, ' ');
}

/**
 * Inline content as Markdown phrasing. Marks nest so that each is as long as it can be; white space at the edges of a mark
 * moves out of it, because Markdown has no marks that begin or end with a space. Markdown has no underline: it becomes
 * emphasis, which keeps that the words are marked.
 */
export function richTextInline(
  nodes: readonly RichTextNode[],
  surroundings: MarkdownSurroundings,
): PhrasingContent[] {
  const pieces = joinedCode(
    nodes.flatMap(node => piecesOf(node, surroundings)),
  );
  return trimmed(joinedText(nested(pieces)));
}

function piecesOf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): readonly Piece[] {
  const marks = node.marks ?? [];
  switch (node.type) {
    case 'text':
      return textPieces(carriableText(node.text ?? ''), marks);
    case 'hardBreak':
      return [{ leaf: { type: 'break' }, marks }];
    case 'inlineMath':
    case 'blockMath':
      return mathsPieces(node, marks);
    case 'image':
      return [{ leaf: imageLeaf(node, surroundings), marks }];
    case 'citation':
      return surroundings
        .citation(node.attrs as unknown as Citation)
        .map(leaf => ({ leaf, marks }));
    default:
      return (node.content ?? []).flatMap(child =>
        piecesOf(child, surroundings),
      );
  }
}

function textPieces(
  text: string,
  marks: readonly RichTextMark[],
): readonly Piece[] {
  if (marks.some(mark => mark.type === 'code')) {
    const rest = marks.filter(mark => mark.type !== 'code');
    const value = text.replace(/\n/g, ' ');
    return [{ leaf: { type: 'inlineCode', value }, marks: rest }];
  }
  return text
    .split('\n')
    .flatMap((line, index): readonly Piece[] => [
      ...(index > 0 ? [{ leaf: { type: 'break' as const }, marks }] : []),
      ...(line === ''
        ? []
        : [{ leaf: { type: 'text' as const, value: line }, marks }]),
    ]);
}

function mathsPieces(
  node: RichTextNode,
  marks: readonly RichTextMark[],
): readonly Piece[] {
  const value = carriableText(String(node.attrs?.['latex'] ?? ''))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return value === '' ? [] : [{ leaf: { type: 'inlineMath', value }, marks }];
}

function imageLeaf(
  node: RichTextNode,
  surroundings: MarkdownSurroundings,
): PhrasingContent {
  const url = surroundings.image(String(node.attrs?.['image'] ?? ''));
  const alt = carriableText(String(node.attrs?.['alt'] ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  if (url !== null) return { type: 'image', url, alt };
  return { type: 'text', value: `[${alt === '' ? 'image' : `image: ${alt}`}]` };
}

/** Neighbouring code with equal marks is one stretch of code: two would run into each other. */
function joinedCode(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const together =
      last?.leaf.type === 'inlineCode' &&
      piece.leaf.type === 'inlineCode' &&
      keysOf(last) === keysOf(piece);
    if (
      together &&
      last.leaf.type === 'inlineCode' &&
      piece.leaf.type === 'inlineCode'
    )
      joined[joined.length - 1] = {
        ...last,
        leaf: { type: 'inlineCode', value: last.leaf.value + piece.leaf.value },
      };
    else joined.push(piece);
  }
  return joined;
}

function keysOf(piece: Piece): string {
  return piece.marks.map(keyOf).sort().join(' ');
}

/** Marks with the same key become the same Markdown. */
function keyOf(mark: RichTextMark): string {
  if (mark.type === 'underline') return 'italic';
  if (mark.type !== 'link') return mark.type;
  return JSON.stringify([mark.attrs?.['href'], mark.attrs?.['title'] ?? null]);
}

function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (let start = 0; start < pieces.length;) {
    const piece = pieces[start];
    if (!piece) break;
    const longest = longestMark(pieces, start);
    if (!longest) {
      content.push(piece.leaf);
      start++;
      continue;
    }
    const inner = pieces.slice(start, longest.end).map(each => ({
      leaf: each.leaf,
      marks: each.marks.filter(mark => keyOf(mark) !== keyOf(longest.mark)),
    }));
    content.push(
      ...wrapped(longest.mark, joinedText(nested(joinedCode(inner)))),
    );
    start = longest.end;
  }
  return content;
}

/** The mark that reaches furthest from here; of equals the outermost in the order link, bold, italic, strike. */
function longestMark(
  pieces: readonly Piece[],
  start: number,
): { readonly mark: RichTextMark; readonly end: number } | null {
  const order = ['link', 'bold', 'italic', 'underline', 'strike'];
  const candidates = (pieces[start]?.marks ?? [])
    .filter(mark => order.includes(mark.type))
    .map(mark => ({ mark, end: endOfRun(pieces, start, keyOf(mark)) }))
    .sort(
      (first, second) =>
        second.end - first.end ||
        order.indexOf(first.mark.type) - order.indexOf(second.mark.type),
    );
  return candidates[0] ?? null;
}

function endOfRun(
  pieces: readonly Piece[],
  start: number,
  key: string,
): number {
  let end = start;
  while (pieces[end]?.marks.some(mark => keyOf(mark) === key)) end++;
  return end;
}

/** The content within the mark, with white space and breaks at its edges outside. */
function wrapped(
  mark: RichTextMark,
  content: readonly PhrasingContent[],
): readonly PhrasingContent[] {
  const inner = [...content];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  while (inner[0] && takeEdge(inner, 0, /^[\p{Zs}\t]+/u, before));
  while (
    inner.at(-1) &&
    takeEdge(inner, inner.length - 1, /[\p{Zs}\t]+$/u, after)
  );
  const node = inner.length === 0 ? [] : [markNode(mark, inner)];
  return [...before, ...node, ...after.reverse()];
}

/** Moves a break or the white space at an edge to `outside`; false when there is none. */
function takeEdge(
  inner: PhrasingContent[],
  index: number,
  edge: RegExp,
  outside: PhrasingContent[],
): boolean {
  const node = inner[index];
  if (node?.type === 'break') {
    outside.push(node);
    inner.splice(index, 1);
    return true;
  }
  const space = node?.type === 'text' ? edge.exec(node.value)?.[0] : undefined;
  if (node?.type !== 'text' || space === undefined) return false;
  outside.push({ type: 'text', value: space });
  const value = node.value.replace(edge, '');
  if (value === '') inner.splice(index, 1);
  else inner[index] = { type: 'text', value };
  return true;
}

function markNode(
  mark: RichTextMark,
  children: PhrasingContent[],
): PhrasingContent {
  if (mark.type === 'bold') return { type: 'strong', children };
  if (mark.type === 'strike') return { type: 'delete', children };
  if (mark.type !== 'link') return { type: 'emphasis', children };
  const title = mark.attrs?.['title'];
  return {
    type: 'link',
    url: String(mark.attrs?.['href'] ?? ''),
    title: title
      ? carriableText(String(title)).replace(/\s+/g, ' ').trim()
      : null,
    children: children as never,
  };
}

/** Neighbouring texts are one; two formulas get a space between them, because their dollar signs would run together. */
function joinedText(content: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = {
        type: 'text',
        value: last.value + node.value,
      };
      continue;
    }
    if (last?.type === 'inlineMath' && node.type === 'inlineMath')
      joined.push({ type: 'text', value: ' ' });
    joined.push(node);
  }
  return joined;
}

/** Without spaces at the ends of lines, and without breaks at the ends of the block: Markdown would not keep them. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  content.forEach((node, index) => {
    const starts = isEdge(content[index - 1]);
    const ends = isEdge(content[index + 1]);
    if (node.type === 'break' && kept.length === 0) return;
    const line =
      node.type === 'text' ? lineText(node.value, starts, ends) : null;
    if (line === null) kept.push(node);
    else if (line !== '') kept.push({ type: 'text', value: line });
  });
  while (kept.at(-1)?.type === 'break') kept.pop();
  return kept;
}

function isEdge(neighbour: PhrasingContent | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'break';
}

function lineText(text: string, starts: boolean, ends: boolean): string {
  const begun = starts ? text.replace(/^[ \t]+/, '') : text;
  return ends ? begun.replace(/[ \t]+$/, '') : begun;
}
