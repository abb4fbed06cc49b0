import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';
import type {
  RichText,
  RichTextMark,
  RichTextNode,
} from '../../core/rich-text/rich-text.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Pick = (attrs: Attributes) => Attributes;

/** Languages have names like `c++` or `objective-c`; anything else is left out rather than refused on saving. */
const languageName = /^[\w+#.-]{1,40}$/;

const cell: Pick = attrs => ({
  ...(isSpan(attrs['colspan'], 100) && { colspan: attrs['colspan'] }),
  ...(isSpan(attrs['rowspan'], 1000) && { rowspan: attrs['rowspan'] }),
  ...(isWidths(attrs['colwidth']) && { colwidth: attrs['colwidth'] }),
  ...(['left', 'center', 'right'].includes(String(attrs['align'])) && {
    align: attrs['align'],
  }),
});
const maths: Pick = attrs => ({ latex: short(attrs['latex'], 20_000) });

/** Attributes that the library's format knows, by the type of the node. What is not named has none. */
const nodeAttributes: Readonly<Record<string, Pick>> = {
  heading: attrs => ({ level: attrs['level'] }),
  orderedList: attrs => ({
    ...(Number.isSafeInteger(attrs['start']) &&
      attrs['start'] !== 1 && { start: attrs['start'] }),
    ...(String(attrs['type'] ?? '').length === 1 && { type: attrs['type'] }),
  }),
  taskItem: attrs => ({ checked: attrs['checked'] === true }),
  codeBlock: attrs =>
    languageName.test(String(attrs['language'] ?? ''))
      ? { language: attrs['language'] }
      : {},
  tableCell: cell,
  tableHeader: cell,
  image: attrs => ({
    image: attrs['image'],
    ...(attrs['alt'] ? { alt: short(attrs['alt'], 1000) } : {}),
  }),
  inlineMath: maths,
  blockMath: maths,
  citation: attrs => ({
    collection: identifier(attrs['collection']),
    question: identifier(attrs['question']),
    point: identifier(attrs['point']),
    source: attrs['source'] == null ? null : identifier(attrs['source']),
    quote: short(attrs['quote'], 20_000),
  }),
};

/**
 * What the editor holds, in the shape that the library keeps: attributes that are null, at their default or only of use to
 * the editor are left out, and so are links to addresses that a document may not hold.
 */
export function storedDocument(json: unknown): RichText {
  return { ...storedNode(json as RichTextNode), type: 'doc' };
}

function storedNode(node: RichTextNode): RichTextNode {
  const attrs = nodeAttributes[node.type]?.(node.attrs ?? {}) ?? {};
  const marks = (node.marks ?? []).flatMap(storedMark);
  return {
    type: node.type,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(node.content && { content: node.content.map(storedNode) }),
    ...(marks.length > 0 && { marks }),
    ...(node.text !== undefined && { text: node.text }),
  };
}

function storedMark(mark: RichTextMark): readonly RichTextMark[] {
  if (mark.type !== 'link') return [{ type: mark.type }];
  const { href, title } = mark.attrs ?? {};
  if (typeof href !== 'string' || !isAllowedAddress(href)) return [];
  return [
    {
      type: 'link',
      attrs: { href, ...(title ? { title: short(title, 1000) } : {}) },
    },
  ];
}

function isSpan(value: unknown, most: number): boolean {
  return Number.isInteger(value) && Number(value) > 1 && Number(value) <= most;
}

/** Pasted text may pretend to be a citation; its name of a point then leads nowhere, but the answer can be saved. */
function identifier(value: unknown): string {
  return short(value, 100);
}

function isWidths(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(width => Number.isInteger(width) && width >= 1)
  );
}

function short(value: unknown, length: number): string {
  return (typeof value === 'string' ? value : '').slice(0, length);
}
