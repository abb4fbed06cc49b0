import { describe, expect, it } from 'vitest';
import { messySheets } from './messy-sheets.fixture.ts';
import { parseSheet } from './parse-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { sketch } from './sheet-sketch.fixture.ts';
import { lostLines } from './sheet-words.fixture.ts';

describe('sheets as people write them', () => {
  for (const { name, sheet, sketch: expected } of messySheets) {
    it(`finds questions, leads, points and closings: ${name}`, () => {
      expect(sketch(parseSheet(sheet.join('\n')))).toEqual(expected);
    });
  }

  it('reads the same from every kind of line end and with a byte order mark', () => {
    for (const { sheet } of messySheets) {
      const plain = sketch(parseSheet(sheet.join('\n')));
      for (const end of ['\r\n', '\r', '\u2028'])
        expect(sketch(parseSheet(`\uFEFF${sheet.join(end)}`))).toEqual(plain);
    }
  });

  it('loses no word of any of them', () => {
    for (const { sheet } of messySheets)
      expect(lostLines(readSheet(sheet.join('\n'), []))).toEqual([]);
  });
});
