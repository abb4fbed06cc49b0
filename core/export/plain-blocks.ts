import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import {
  carriableText,
  richTextInline,
} from '../rich-text/rich-text-inline.ts';

const noSurroundings = {
  citation: () => [],
  image: () => null,
  headingShift: 0,
};

/** A plain text as phrasing on one line: whatever it looks like, it stays text. */
export function lineOfText(text: string): PhrasingContent[] {
  const line = carriableText(text).replace(/\s+/g, ' ').trim();
  return line === '' ? [] : [{ type: 'text', value: line }];
}

/** A plain text as paragraphs, parted at empty lines; single line ends become breaks. */
export function paragraphsOfText(text: string): Paragraph[] {
  return carriableText(text)
    .split(/\n[ \t]*\n\s*/)
    .map((part): Paragraph => ({
      type: 'paragraph',
      children: richTextInline([{ type: 'text', text: part }], noSurroundings),
    }))
    .filter(paragraph => paragraph.children.length > 0);
}

/** A heading of plain text. */
export function headingOfText(depth: number, text: string): Heading {
  return {
    type: 'heading',
    depth: Math.min(6, depth) as Heading['depth'],
    children: lineOfText(text),
  };
}
