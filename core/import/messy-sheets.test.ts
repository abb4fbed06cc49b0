import { describe, expect, it } from 'vitest';
import { foundSheets } from './found-sheets.fixture.ts';
import { messySheets } from './messy-sheets.fixture.ts';
import { parseSheet } from './parse-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { sketch } from './sheet-sketch.fixture.ts';
import { lostLines } from './sheet-words.fixture.ts';

const allSheets = [...messySheets, ...foundSheets];

describe('sheets as people write them', () => {
  for (const { name, sheet, sketch: expected } of allSheets) {
    it(`finds questions, leads, points and closings: ${name}`, () => {
      expect(sketch(parseSheet(sheet.join('\n')))).toEqual(expected);
    });
  }

  it('reads the same from every kind of line end and with a byte order mark', () => {
    for (const { sheet } of allSheets) {
      const plain = sketch(parseSheet(sheet.join('\n')));
      for (const end of ['\r\n', '\r', '\u2028'])
        expect(sketch(parseSheet(`\uFEFF${sheet.join(end)}`))).toEqual(plain);
    }
  });

  it('loses no word of any of them', () => {
    for (const { sheet } of allSheets)
      expect(lostLines(readSheet(sheet.join('\n'), []))).toEqual([]);
  });
});
