import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, docxParts, paragraph, run } from './docx.fixture.ts';
import { kindOfName, readSheetFile } from './read-sheet-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await readSheetFile(name, bytes);
  if (result.outcome === 'refused') throw new Error(result.message);
  return result.text;
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await readSheetFile(name, bytes);
  return result.outcome === 'refused' ? result.message : 'It was read.';
}

describe('text', () => {
  it('comes out as it is, with its kind and encoding', async () => {
    const text = '1. What?\r\n- a \\* b\n';
    for (const [name, kind] of [
      ['a.md', 'markdown'],
      ['a.markdown', 'markdown'],
      ['a.txt', 'text'],
      ['a.notes', 'text'],
      ['a', 'text'],
    ] as const) {
      const result = await readSheetFile(name, bytesOf(text));
      expect(result).toEqual({
        outcome: 'text',
        text,
        kind,
        encoding: 'utf-8',
        remarks: [],
      });
    }
  });

  it('is a page when it begins like one, whatever it is called', async () => {
    const page = bytesOf('<!DOCTYPE html><html><body><h1>A</h1></body></html>');
    expect(await readSheetFile('a.txt', page)).toMatchObject({
      kind: 'html',
      text: '# A\n',
    });
    expect(kindOfName('A.HTM')).toBe('html');
  });

  it('of a page is read in the encoding that the page names', async () => {
    const page = Buffer.from(
      '<meta charset="windows-1251"><p>\xCF\xF0\xE8\xE2\xE5\xF2</p>',
      'latin1',
    );
    expect(await textOf('a.html', page)).toBe('Привет\n');
  });
});

describe('a document of Word', () => {
  it('keeps headings, bold labels, lists and tables', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph('Topic', { style: 'Heading1' }),
      paragraph('What is it?', { style: 'Heading2' }),
      paragraph(run('Label:', true) + run(' words'), { list: 2 }),
      paragraph('deeper', { list: 2, level: 1 }),
      paragraph('again', { list: 2 }),
      `<w:tbl><w:tr>${cell('one')}${cell('two')}</w:tr><w:tr>${cell('three')}${cell('four')}</w:tr></w:tbl>`,
    ].join('');
    expect(await textOf('a.docx', docx(body))).toBe(
      '# Topic\n\n## What is it?\n\n- **Label:** words\n  - deeper\n- again\n\n|  |  |\n| --- | --- |\n| one | two |\n| three | four |\n',
    );
  });

  it('keeps the numbers that Word counts, across the answers between them', async () => {
    const body = [
      paragraph('First?', { list: 1 }),
      paragraph('An answer.'),
      paragraph('Second?', { list: 1 }),
      paragraph('a point', { list: 1, level: 1 }),
      paragraph('another', { list: 1, level: 1 }),
      paragraph('Third?', { list: 1 }),
      paragraph('a point', { list: 1, level: 1 }),
      paragraph('New list', { list: 3 }),
      paragraph('Seventh', { list: 4 }),
      paragraph('Fourth?', { list: 1 }),
      paragraph('Heading?', { style: 'Heading1', list: 1 }),
    ].join('');
    expect((await textOf('a.docx', docx(body))).split(/\n+/)).toEqual([
      '1. First?',
      'An answer.',
      '2. Second?',
      '   a) a point',
      '   b) another',
      '3. Third?',
      '   a) a point',
      '1. New list',
      '7. Seventh',
      '4. Fourth?',
      '# 5. Heading?',
      '',
    ]);
  });

  it('says which styles it did not know, and gives links as words', async () => {
    const body =
      paragraph('Styled', { style: 'Own' }) +
      `<w:p><w:hyperlink r:id="rId9">${run('linked')}</w:hyperlink></w:p>`;
    const result = await readSheetFile('a.docx', docx(body));
    expect(result).toMatchObject({
      text: 'Styled\n\nlinked\n',
      remarks: [
        'Text in styles of the document’s own was read as plain text: My own style.',
      ],
    });
  });
});

describe('what cannot be read is refused with a sentence that names the file', () => {
  const cases: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
    ['an empty file', 'a.txt', new Uint8Array(), /“a.txt” is empty/],
    ['blank lines', 'a.md', bytesOf(' \n\n\t\n'), /nothing but blank lines/],
    ['a page without words', 'a.html', bytesOf('<p></p>'), /no words/],
    ['a PDF', 'a.txt', bytesOf('%PDF-1.7\nx'), /is a PDF/],
    [
      'a picture',
      'a.md',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]),
      /is a picture/,
    ],
    [
      'an old document',
      'a.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /older Office, or one with a password/,
    ],
    ['rich text', 'a.txt', bytesOf('{\\rtf1 x}'), /RTF/],
    ['zeros', 'a.txt', bytesOf('abc\u0000\u0000def\u0000xx'), /is not text/],
    [
      'controls',
      'a.txt',
      bytesOf('\u0001\u0002\u0003\u0004abc'),
      /is not text/,
    ],
    [
      'text called a document',
      'a.docx',
      bytesOf('words'),
      /is no document of Word/,
    ],
    [
      'another archive',
      'a.docx',
      zipSync({ 'a.txt': bytesOf('x') }),
      /no document of Word/,
    ],
    [
      'a document without its body',
      'a.docx',
      zipSync({ 'word/styles.xml': bytesOf('<a/>') }),
      /cannot be read as a document of Word/,
    ],
    [
      'a torn document',
      'a.docx',
      docx(paragraph('x')).subarray(0, 900),
      /is damaged/,
    ],
    [
      'too much text',
      'a.txt',
      new Uint8Array(21 * 1024 * 1024).fill(97),
      /has 21 MB; Collate reads files up to 20 MB/,
    ],
  ];
  for (const [name, file, bytes, message] of cases)
    it(name, async () => {
      expect(await refusalOf(file, bytes)).toMatch(message);
      expect(await refusalOf(file, bytes)).toContain(`“${file}”`);
    });

  it('a packed bomb, before it is unpacked', async () => {
    const bomb = docx(paragraph('x'), {
      'word/footnotes.xml': new Uint8Array(30 * 1024 * 1024).fill(32),
    });
    expect(bomb.length).toBeLessThan(50_000);
    expect(await refusalOf('a.docx', bomb)).toMatch(
      /would unpack to 30(?:\.\d)? MB.*was not unpacked/,
    );
  });

  it('a bomb that hides its size', async () => {
    const bomb = docx('', {
      'word/document.xml': new Uint8Array(9 * 1024 * 1024).fill(32),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        view.getUint32(at + 24, true) > 1_000_000
      )
        view.setUint32(at + 24, 500, true);
    expect(await refusalOf('a.docx', bomb)).toMatch(/is damaged/);
  });

  it('pictures in a document are neither unpacked nor counted', async () => {
    const large = docx(paragraph('kept'), {
      'word/media/image1.png': new Uint8Array(60 * 1024 * 1024),
    });
    expect(await textOf('a.docx', large)).toBe('kept\n');
  });

  it('an element in a document that stands too deep', async () => {
    const deep = `${'<w:smartTag>'.repeat(20_000)}${run('x')}${'</w:smartTag>'.repeat(20_000)}`;
    expect(await refusalOf('a.docx', docx(`<w:p>${deep}</w:p>`))).toContain(
      '“a.docx” cannot be read',
    );
  });
});

describe('anything at all', () => {
  const good = docx(paragraph('Words?', { list: 1 }) + paragraph('more'));

  it('is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a'),
        async (bytes, name) => {
          const result = await readSheetFile(name, bytes);
          expect(['text', 'refused']).toContain(result.outcome);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('so is a document with a wrong byte anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.nat(255),
        async (at, value) => {
          const bytes = good.slice();
          bytes[at] = value;
          const result = await readSheetFile('a.docx', bytes);
          expect(['text', 'refused']).toContain(result.outcome);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read the same way each time', async () => {
    const bytes = zipSync(docxParts(paragraph('One?') + paragraph('two')));
    expect(await readSheetFile('a.docx', bytes)).toEqual(
      await readSheetFile('a.docx', bytes),
    );
  });
});
