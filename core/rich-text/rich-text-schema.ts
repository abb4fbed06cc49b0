import * as z from 'zod';
import { isAllowedAddress } from './allowed-address.ts';
import type { RichText, RichTextMark, RichTextNode } from './rich-text.ts';

/** Deeper documents could be read but never be sent or saved again: `JSON.stringify` overflows first. */
const maximumDepth = 64;
/** A year's notes in one answer; beyond it the editor would no longer answer. */
const maximumNodes = 50_000;

const text = z.string().max(200_000);
const identifier = z.string().max(100);
const attributes = {
  citation: z.strictObject({
    collection: identifier,
    question: identifier,
    point: identifier,
    source: identifier.nullable(),
    quote: z.string().max(20_000),
  }),
  heading: z.strictObject({ level: z.int().min(1).max(6) }),
  orderedList: z.strictObject({
    start: z.int().optional(),
    type: z.string().max(1).nullable().optional(),
  }),
  taskItem: z.strictObject({ checked: z.boolean() }),
  codeBlock: z.strictObject({
    language: z
      .string()
      .regex(/^[\w+#.-]{0,40}$/)
      .nullable()
      .optional(),
  }),
  tableCell: z.strictObject({
    colspan: z.int().min(1).max(100).optional(),
    rowspan: z.int().min(1).max(1000).optional(),
    colwidth: z.array(z.int().min(1)).nullable().optional(),
    align: z.enum(['left', 'center', 'right']).nullable().optional(),
  }),
  image: z.strictObject({
    image: z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/),
    alt: z.string().max(1000).nullable().optional(),
  }),
  maths: z.strictObject({ latex: z.string().max(20_000) }),
} as const;

const nodeAttributes: Readonly<Record<string, z.ZodType | null>> = {
  doc: null,
  paragraph: null,
  text: null,
  hardBreak: null,
  horizontalRule: null,
  blockquote: null,
  bulletList: null,
  listItem: null,
  taskList: null,
  table: null,
  tableRow: null,
  heading: attributes.heading,
  orderedList: attributes.orderedList,
  taskItem: attributes.taskItem,
  codeBlock: attributes.codeBlock,
  tableCell: attributes.tableCell,
  tableHeader: attributes.tableCell,
  image: attributes.image,
  inlineMath: attributes.maths,
  blockMath: attributes.maths,
  citation: attributes.citation,
};

const linkAttributes = z.strictObject({
  href: z
    .string()
    .max(2048)
    .refine(isAllowedAddress, 'a link must be https:, http: or mailto:'),
  title: z.string().max(1000).nullable().optional(),
});
const markAttributes: Readonly<Record<string, z.ZodType | null>> = {
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  code: null,
  link: linkAttributes,
};

const markShape = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
});
const nodeShape = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
  marks: z.array(z.unknown()).max(20).optional(),
  text: text.optional(),
});

function attributesProblem(
  kind: 'node' | 'mark',
  type: string,
  attrs: unknown,
): string | null {
  const known = kind === 'node' ? nodeAttributes : markAttributes;
  if (!Object.hasOwn(known, type))
    return `unknown ${kind} ${type.slice(0, 40)}`;
  const schema = known[type];
  if (!schema)
    return attrs === undefined || Object.keys(attrs as object).length === 0
      ? null
      : `${kind} ${type} takes no attributes`;
  const result = schema.safeParse(attrs ?? {});
  return result.success
    ? null
    : `${kind} ${type}: ${result.error.issues[0]?.message ?? 'bad attributes'}`;
}

function markProblem(raw: unknown): string | null {
  const shape = markShape.safeParse(raw);
  if (!shape.success) return 'a mark is not a mark';
  const mark: RichTextMark = shape.data as RichTextMark;
  return attributesProblem('mark', mark.type, mark.attrs);
}

function nodeProblem(
  raw: unknown,
): { problem: string } | { node: RichTextNode } {
  const shape = nodeShape.safeParse(raw);
  if (!shape.success) return { problem: 'a node is not a node' };
  const node = shape.data as RichTextNode;
  if (node.type === 'text' && !node.text)
    return { problem: 'a text node is empty' };
  const problem =
    attributesProblem('node', node.type, node.attrs) ??
    (node.marks ?? []).map(markProblem).find(found => found !== null) ??
    null;
  return problem === null ? { node } : { problem };
}

/**
 * What is wrong with a document, or null. Walks without recursion, so that hostile depth is a sentence and not a crash.
 * Every string a document holds has a sink, so unknown nodes, marks and attributes are refused rather than ignored.
 */
export function richTextProblem(document: unknown): string | null {
  const queue: { raw: unknown; depth: number }[] = [
    { raw: document, depth: 0 },
  ];
  for (let index = 0; index < queue.length; index++) {
    const next = queue[index];
    if (!next) break;
    if (next.depth > maximumDepth) return 'the document is nested too deeply';
    if (index > maximumNodes) return 'the document is too large';
    const checked = nodeProblem(next.raw);
    if ('problem' in checked) return checked.problem;
    if (next.depth === 0 && checked.node.type !== 'doc')
      return 'the document has no root';
    for (const child of checked.node.content ?? [])
      queue.push({ raw: child, depth: next.depth + 1 });
  }
  return null;
}

/** Accepts exactly the documents that the editor of my answer can hold. */
export const richTextSchema: z.ZodType<RichText> = z
  .unknown()
  .superRefine((value, context) => {
    const problem = richTextProblem(value);
    if (problem !== null)
      context.addIssue({ code: 'custom', message: problem });
  }) as unknown as z.ZodType<RichText>;
