import type { ListItem, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  toMarkdown,
  type Handle,
  type Join,
  type Options,
} from 'mdast-util-to-markdown';

/**
 * Words as they are: what looks like a number or a bullet in a messy page is one, and a sheet is read line by line, not as
 * CommonMark. Only what would break a table apart is escaped.
 */
const text: Handle = (node: { value: string }, _parent, state) => {
  const words = node.value.replace(/\s*\n\s*/gu, ' ');
  return state.stack.includes('tableCell')
    ? words.replaceAll('|', '\\|')
    : words;
};

/** Marks stand next to words, never next to spaces: `<b>Label: </b>text` is written `**Label:** text`. */
function marked(words: string, mark: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const lead = words.slice(0, words.indexOf(inner));
  return `${lead}${mark}${inner}${mark}${words.slice(lead.length + inner.length)}`;
}

const strong: Handle = (node, _parent, state, info) => {
  if (state.stack.includes('strong'))
    return state.containerPhrasing(node, info);
  const exit = state.enter('strong');
  const words = state.containerPhrasing(node, info);
  exit();
  return marked(words, '**');
};
/** Emphasis says nothing about how a sheet is built, and its marks would stand in people's sentences. */
const emphasis: Handle = (node, _parent, state, info) =>
  state.containerPhrasing(node, info);

const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.includes('tableCell') || state.stack.includes('headingAtx')
    ? ' '
    : '\n';

const heading: Handle = (node, _parent, state, info) => {
  const exit = state.enter('headingAtx');
  // A heading that is bold besides is a heading.
  const words = state
    .containerPhrasing(node, info)
    .replaceAll('**', '')
    .replace(/\s+/gu, ' ')
    .trim();
  exit();
  return words === '' ? '' : `${'#'.repeat(node.depth)} ${words}`;
};

/** The number of an item as its page shows it. */
export interface ItemData {
  readonly number?: string;
}

const listItem: Handle = (node: ListItem, _parent, state, info) => {
  const sign = (node.data as ItemData | undefined)?.number ?? '-';
  const exit = state.enter('listItem');
  const flow = state.containerFlow(node, info);
  exit();
  const indent = ' '.repeat(sign.length + 1);
  return flow === ''
    ? sign
    : state.indentLines(flow, (line, number, isBlank) => {
        if (number === 0) return `${sign} ${line}`;
        return isBlank ? '' : `${indent}${line}`;
      });
};

const tight: Join = (left: Nodes, right: Nodes, parent) => {
  if (parent.type === 'list') return 0;
  if (parent.type !== 'listItem') return 1;
  return left.type === 'paragraph' && right.type === 'list' ? 0 : 1;
};

/** Cells that all count as equally long are not padded, and the rule below the head is `---`. */
const options: Options = {
  bullet: '-',
  fence: '`',
  fences: true,
  rule: '-',
  join: [tight],
  extensions: [gfmToMarkdown({ stringLength: () => 3 })],
  handlers: { text, strong, emphasis, break: lineBreak, heading, listItem },
};

/** Writes a page as a sheet: Markdown whose words are exactly the page's, with nothing escaped but `|` within tables. */
export function sheetMarkdown(root: Root): string {
  return toMarkdown(root, options);
}
