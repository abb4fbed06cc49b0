/**
 * Word counts its numbered paragraphs itself: the numbers stand nowhere in the text, and a list goes on after the answer to a
 * question has interrupted it. The reader of documents knows only which paragraphs are numbered, so the numbers are counted
 * here and written in front of the words, between two signs that no document uses.
 */
const before = '\uE0F1';
const after = '\uE0F2';
/** Matches a number at the beginning of a text: 1 the number as the document shows it. */
export const countedNumber = new RegExp(
  `^${before}([^${after}]*)${after}`,
  'u',
);

/** Begins the name of a style that no document has; it carries a level's first number and the form of its numbers. */
const carrier = 'collate-numbering';

function attribute(xml: string, element: string): string | null {
  const found = new RegExp(`<w:${element}\\b[^>]*\\bw:val="([^"]*)"`, 'u').exec(
    xml,
  );
  return found?.[1] ?? null;
}

/** Adds to a level what its numbers look like, where it has no style of its own to name. */
function withCarrier(level: string, firstNumber: string | null): string {
  const first = firstNumber ?? attribute(level, 'start') ?? '1';
  const form = attribute(level, 'numFmt') ?? 'decimal';
  if (firstNumber === null && level.includes('<w:pStyle')) return level;
  return level
    .replace(/<w:pStyle\b[^>]*\/>/u, '')
    .replace(
      '</w:lvl>',
      `<w:pStyle w:val="${carrier}:${first}:${form}"/></w:lvl>`,
    );
}

const levelPattern = /<w:lvl\b[^>]*>[\s\S]*?<\/w:lvl>/gu;
const abstractPattern = /<w:abstractNum\b[^>]*>[\s\S]*?<\/w:abstractNum>/gu;
const listPattern = /<w:num\b[^>]*>[\s\S]*?<\/w:num>/gu;

/** The numbers at which a list begins anew, by level. */
function overridesOf(list: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [override] of list.matchAll(
    /<w:lvlOverride\b[\s\S]*?<\/w:lvlOverride>/gu,
  )) {
    const level = /\bw:ilvl="(\d+)"/u.exec(override)?.[1];
    const first = attribute(override, 'startOverride');
    if (level !== undefined && first !== null) found.set(level, first);
  }
  return found;
}

function idOf(xml: string, name: string): string | null {
  return new RegExp(`\\bw:${name}="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;
}

/**
 * Rewrites `word/numbering.xml` so that lists that begin anew count by themselves (lists of one definition otherwise share one
 * count, as in Word), and so that each level carries its first number and form.
 */
export function separateLists(numberingXml: string): string {
  const definitions = new Map<string, string>();
  for (const [definition] of numberingXml.matchAll(abstractPattern))
    definitions.set(idOf(definition, 'abstractNumId') ?? '', definition);
  const copies: string[] = [];
  const lists = numberingXml.replace(listPattern, list => {
    const overrides = overridesOf(list);
    const definition = definitions.get(attribute(list, 'abstractNumId') ?? '');
    if (overrides.size === 0 || definition === undefined) return list;
    const id = `${carrier}-${copies.length}`;
    copies.push(
      definition
        .replace(/\bw:abstractNumId="[^"]*"/u, `w:abstractNumId="${id}"`)
        .replace(levelPattern, level =>
          withCarrier(level, overrides.get(idOf(level, 'ilvl') ?? '') ?? null),
        ),
    );
    return list.replace(
      /<w:abstractNumId\b[^>]*\/>/u,
      `<w:abstractNumId w:val="${id}"/>`,
    );
  });
  return lists
    .replace(abstractPattern, definition =>
      definition.replace(levelPattern, level => withCarrier(level, null)),
    )
    .replace('</w:numbering>', `${copies.join('')}</w:numbering>`);
}

/** What the reader of documents knows of a numbered paragraph: one object for all paragraphs of one level of one list. */
export interface DocxLevel {
  readonly isOrdered: boolean;
  readonly level: string;
  readonly paragraphStyleId?: string;
}

/** An element of the reader's tree, as far as numbers need it. */
export interface DocxElement {
  readonly type: string;
  readonly children?: readonly DocxElement[];
  readonly numbering?: DocxLevel | null;
  readonly value?: string;
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26));
}

function firstAndForm(level: DocxLevel): readonly [number, string] {
  const [name, first, form] = (level.paragraphStyleId ?? '').split(':');
  if (name !== carrier) return [1, 'decimal'];
  return [Number(first) || 1, form ?? 'decimal'];
}

function written(value: number, form: string): string {
  return form === 'lowerLetter' || form === 'upperLetter'
    ? `${letters(value)})`
    : `${value}.`;
}

/** Counts numbered paragraphs in the order in which they come. */
function createCounter(): (level: DocxLevel) => string {
  const counts = new Map<DocxLevel, number>();
  return level => {
    const [first, form] = firstAndForm(level);
    const value = (counts.get(level) ?? first - 1) + 1;
    counts.set(level, value);
    // A deeper list begins anew below each of its parents.
    for (const other of counts.keys())
      if (Number(other.level) > Number(level.level)) counts.delete(other);
    return written(value, form);
  };
}

function numbered(
  element: DocxElement,
  count: (level: DocxLevel) => string,
): DocxElement {
  const level = element.numbering;
  const number =
    element.type === 'paragraph' && level?.isOrdered === true
      ? count(level)
      : null;
  if (element.children === undefined) return element;
  const children = element.children.map(child => numbered(child, count));
  if (number === null) return { ...element, children };
  const text = { type: 'text', value: `${before}${number}${after}` };
  return {
    ...element,
    children: [{ type: 'run', children: [text] }, ...children],
  };
}

/** Writes their numbers in front of all numbered paragraphs of a document; {@link countedNumber} finds them again. */
export function writeNumbers(document: DocxElement): DocxElement {
  return numbered(document, createCounter());
}
