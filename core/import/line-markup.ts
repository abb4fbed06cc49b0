/** What a line of Markdown says once links, notes and tags of HTML are taken for what they show. */
export interface PlainLine {
  readonly words: string;
  /** Nothing but a picture, or what a mark in the text refers to. */
  readonly isBeside: boolean;
  /** What `> [!question]` and the like say of the words after them. */
  readonly callout: 'question' | 'answer' | 'other' | null;
}

const quoteMarks = /^(?:\s{0,3}>\s?)+/u;
const callout =
  /^(\s*)(?:[-*+]\s+)?\[!([\p{L}-]{2,20})(?:\|[^\]]{0,40})?\][-+]?(?:\s+|$)/u;
const asking = /^(?:question|faq|help|quiz|q|frage|flashcard|card)$/iu;
const answering = /^(?:answer|success|solution|a|antwort)$/iu;

const picture = /!\[([^\]]{0,300})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/gu;
const beside =
  /^\s*(?:!\[[^\]]{0,300}\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)|!\[\[[^\]]{1,300}\]\]|\[\^[^\]]{1,20}\]:.*)\s*$/u;
const link =
  /\[([^[\]]{1,300})\]\((?!\s)[^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s"[^"]{0,200}")?\)/gu;
const wikiLink = /!?\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/gu;
const noteMark = /\[\^[\p{L}\p{N}-]{1,20}\]/gu;
const highlight = /==(?=\S)([^=]{1,500}?)(?<=\S)==/gu;

const cloze = /\{\{c\d{1,2}::((?:(?!::|\}\}).){1,300})(?:::[^}]{0,100})?\}\}/gu;
/** `【Q1】` as Chinese and Japanese sheets write heads of lines. */
const lenticular = /^(\s*)【([^】]{1,30})】[:：]?\s*/u;
/** Digits and marks as wide as the signs of Chinese and Japanese. */
const wideSigns =
  /[\uFF08\uFF09\uFF0E\uFF10-\uFF1A\uFF1F\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
/** Signs that take no room: they only part words for programs. */
const invisible = /[\u200B\u2060\uFEFF\u00AD]/gu;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const entity = /&(nbsp|amp|lt|gt|quot|apos|#39|ndash|mdash|hellip);/gu;

const strongTag = /<\/?(?:b|strong)(?:\s[^<>]{0,200})?>/giu;
const summaryTag =
  /<summary(?:\s[^<>]{0,200})?>\s*(?:<(?:b|strong)>)?(.*?)(?:<\/(?:b|strong)>)?\s*<\/summary>/giu;
const itemTag = /^(\s*)<li(?:\s[^<>]{0,200})?>\s*/iu;
const headingTag = /^(\s*)<h([1-6])(?:\s[^<>]{0,200})?>\s*/iu;
/** Breaks within the cells of a row part its claims. */
const isRow = /^\s*\|.*\|\s*$/u;
const breakTag = /(?<!\s)\s*<br\s*\/?>\s*/giu;
const otherTag =
  /<\/?(?:i|em|u|s|del|ins|span|mark|font|small|big|sub|sup|p|div|ul|ol|li|details|summary|center|a|kbd|code|tt|hr|h[1-6]|table|tbody|thead|tr|td|th|section|article|blockquote|aside)(?:\s[^<>]{0,300})?\/?>/giu;

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(summaryTag, '**$1**')
    .replace(
      headingTag,
      (_, indent: string, level: string) =>
        `${indent}${'#'.repeat(Number(level))} `,
    )
    .replace(itemTag, '$1- ')
    .replace(strongTag, '**')
    .replace(isRow.test(text) ? /(?!)/u : breakTag, ' ')
    .replace(otherTag, '');
}

function withoutLinks(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(picture, '$1')
    .replace(link, '$1')
    .replace(wikiLink, '$1')
    .replace(noteMark, '');
}

/** Signs of programs for notes and cards, and those that nobody sees. */
function withoutSigns(text: string): string {
  let plain = text
    .replace(invisible, '')
    .replace(wideSigns, sign => sign.normalize('NFKC'));
  if (plain.includes('==')) plain = plain.replace(highlight, '$1');
  if (plain.includes('{{')) plain = plain.replace(cloze, '$1');
  return plain.replace(lenticular, '$1$2: ');
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, name: string) => entities[name] ?? whole);
}

/** Longer lines are no text that people have marked up by hand. */
const longestLine = 50_000;

/** Takes the marks of quotations, links, notes, highlights and tags off a line; the words that they show stay. */
export function plainLine(raw: string): PlainLine {
  const quoted = raw.replace(quoteMarks, '');
  if (quoted.length > longestLine)
    return { words: quoted, isBeside: false, callout: null };
  const called = callout.exec(quoted);
  const kind = called?.[2] ?? '';
  const words = called === null ? quoted : quoted.slice(called[0].length);
  return {
    isBeside: beside.test(words),
    words: withoutEntities(withoutTags(withoutLinks(withoutSigns(words)))),
    callout:
      called === null
        ? null
        : asking.test(kind)
          ? 'question'
          : answering.test(kind)
            ? 'answer'
            : 'other',
  };
}
