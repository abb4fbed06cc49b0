import { docx, paragraph } from '../electron/services/import/docx.fixture.ts';
import {
  randomOf,
  type Random,
} from '../core/import/random-of-seed.fixture.ts';

/** A file as a person might choose it. */
export interface FuzzedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const tags =
  'p|div|li|ul|ol|b|strong|h1|h2|h3|table|tr|td|th|td rowspan="3"|th colspan=2|dl|dt|dd|details|summary|br|blockquote|pre|sup|span|center|script|nav'.split(
    '|',
  );

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, sign => `&#${sign.charCodeAt(0)};`);
}

/** A page with the lines of a sheet between tags that hardly ever match. */
function pageOf(lines: readonly string[], random: Random): string {
  const body = lines.map(line => {
    const tag = random.pick(tags);
    const closes = random.below(4) > 0;
    const words = random.below(3) > 0 ? escaped(line) : line;
    return `<${tag}>${words}${closes ? `</${tag.split(' ')[0] ?? ''}>` : ''}`;
  });
  return `<!doctype html><html><body>${body.join('\n')}</body></html>`;
}

function documentOf(lines: readonly string[], random: Random): Uint8Array {
  const paragraphs = lines.map(line => {
    // Signs that XML cannot hold never come out of a program for documents.
    const words = escaped(line).replace(/[^\t\P{C}]/gu, ' ');
    if (random.below(3) > 0) return paragraph(words);
    return paragraph(words, {
      list: 1 + random.below(4),
      level: random.below(2),
    });
  });
  return docx(paragraphs.join(''));
}

function utf16(text: string, random: Random): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  const mark = random.below(2) > 0 ? [0xff, 0xfe] : [];
  return new Uint8Array([...mark, ...bytes]);
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes);
  const count = random.below(40);
  for (let at = 0; at < count && changed.length > 0; at += 1)
    changed[random.below(changed.length)] = random.below(256);
  return random.below(3) > 0
    ? changed
    : changed.subarray(0, random.below(changed.length + 1));
}

/** The text of a sheet as a file of one of the formats that are read, whole or damaged. The same seed gives the same bytes. */
export function fuzzedFile(seed: number, text: string): FuzzedFile {
  const random = randomOf(seed);
  const lines = text.slice(0, 200_000).split('\n');
  const files: readonly (() => FuzzedFile)[] = [
    () => ({ name: 'sheet.txt', bytes: Buffer.from(text, 'utf8') }),
    () => ({ name: 'sheet.md', bytes: Buffer.from(text, 'latin1') }),
    () => ({ name: 'sheet.txt', bytes: utf16(text.slice(0, 200_000), random) }),
    () => ({ name: 'sheet.html', bytes: Buffer.from(pageOf(lines, random)) }),
    () => ({ name: 'sheet.html', bytes: Buffer.from(pageOf(lines, random)) }),
    () => ({ name: 'sheet.docx', bytes: documentOf(lines, random) }),
  ];
  const { name, bytes } = random.pick(files)();
  return { name, bytes: random.below(2) > 0 ? damaged(bytes, random) : bytes };
}
