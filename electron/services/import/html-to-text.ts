import type { Element, Root as Page } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { ListItem, Root } from 'mdast';
import { flattenDeep } from './flatten-deep.ts';
import { deepestPlace, openMarks } from './html-nesting.ts';
import { prepareHtml, type LeftOut } from './prepare-html.ts';
import { inMegabytes, sheetLimits } from './sheet-limits.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { SheetRefusal } from './sheet-refusal.ts';

/** The words of a page. */
export interface PageText {
  readonly text: string;
  /** Sentences for people about what was left out. */
  readonly remarks: readonly string[];
}

const li: Handle = (state, node: Element): ListItem => {
  const item = defaultHandlers.li(state, node) as ListItem;
  const number = node.properties['dataNumber'];
  return typeof number === 'string'
    ? { ...item, data: { number } as ListItem['data'] & object }
    : item;
};

/** Pictures that a page carries in itself; they may be most of it. */
const embedded = /data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]+/gu;

function tooDeep(fileName: string, line: number): SheetRefusal {
  return new SheetRefusal(
    `“${fileName}” cannot be read: its elements stand more than ${sheetLimits.buildableDepth} levels deep within each other, deepest at line ${line}. Save its text as .txt and import that.`,
  );
}

function checkAmount(html: string, fileName: string): void {
  const advice = 'Save its text as .txt and import that.';
  if (html.length > sheetLimits.markup)
    throw new SheetRefusal(
      `“${fileName}” holds ${inMegabytes(html.length)} of markup; Collate reads up to ${inMegabytes(sheetLimits.markup)}. ${advice}`,
    );
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    tags += 1;
  if (tags > sheetLimits.tags)
    throw new SheetRefusal(
      `“${fileName}” holds ${tags} tags; Collate reads up to ${sheetLimits.tags}. ${advice}`,
    );
}

function parse(html: string, fileName: string): Page {
  const { depth, line } = deepestPlace(html);
  if (depth > sheetLimits.buildableDepth) throw tooDeep(fileName, line);
  const marks = openMarks(html);
  if (marks > sheetLimits.openMarks)
    throw new SheetRefusal(
      `“${fileName}” cannot be read: ${marks} of its marks for bold, italics and the like are opened and never closed. Save its text as .txt and import that.`,
    );
  try {
    return fromHtml(html);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(fileName, line);
    throw error;
  }
}

function remarksOf(leftOut: LeftOut, isDeep: boolean): readonly string[] {
  return [
    ...(leftOut.pictures > 0
      ? [`Pictures were left out: ${leftOut.pictures}.`]
      : []),
    ...(leftOut.frame > 0
      ? ['The navigation and the foot of the page were left out.']
      : []),
    ...(isDeep
      ? [
          `Some elements stand more than ${sheetLimits.depth} levels deep; their words were kept without lists or headings.`,
        ]
      : []),
  ];
}

/**
 * The words of a page as Markdown with headings, lists, tables and bold words. Nothing of it is run or fetched; programs,
 * addresses, pictures and the frame of the page are left out.
 * @throws SheetRefusal when there is too much of it or it is nested too deep
 */
export function htmlToText(source: string, fileName: string): PageText {
  const html = source.replace(embedded, '');
  checkAmount(html, fileName);
  const page = parse(html, fileName);
  const isDeep = flattenDeep(page, sheetLimits.depth);
  const leftOut = prepareHtml(page);
  const root = toMdast(page, { handlers: { li } }) as Root;
  return { text: sheetMarkdown(root), remarks: remarksOf(leftOut, isDeep) };
}
