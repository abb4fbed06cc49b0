import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const sample = 'Größe: naïve – 5 €\r\nЗадача 日本\n';

function utf16(text: string, isBig: boolean): number[] {
  return [...Array(text.length).keys()].flatMap(at => {
    const code = text.charCodeAt(at);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
}

describe('bytes become text', () => {
  const cases: readonly (readonly [string, number[], string])[] = [
    ['UTF-8', [...Buffer.from(sample)], 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from(sample)], 'utf-8'],
    ['UTF-16 with a mark', [0xff, 0xfe, ...utf16(sample, false)], 'utf-16le'],
    [
      'UTF-16, high bytes first',
      [0xfe, 0xff, ...utf16(sample, true)],
      'utf-16be',
    ],
    ['UTF-16 without a mark', utf16(sample, false), 'utf-16le'],
    ['the same, high bytes first', utf16(sample, true), 'utf-16be'],
  ];
  for (const [name, bytes, encoding] of cases)
    it(`in ${name}`, () => {
      const decoded = decodeText(Uint8Array.from(bytes));
      expect(decoded.text).toBe(sample);
      expect(decoded.encoding).toBe(encoding);
    });

  it('in Windows-1252, and says so', () => {
    const bytes = Uint8Array.from([
      0x93, 0x46, 0xfc, 0x6e, 0x66, 0x94, 0x20, 0x80,
    ]);
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe('“Fünf” €');
    expect(decoded.encoding).toBe('windows-1252');
    expect(decoded.remarks.join()).toContain('Windows-1252');
  });

  it('in UTF-8 with one broken place, which costs only itself', () => {
    const bytes = Buffer.concat([
      Buffer.from('äöü'.repeat(20)),
      Buffer.from([0xc3]),
      Buffer.from(' end'),
    ]);
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(`${'äöü'.repeat(20)}� end`);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.remarks).toEqual([
      'One character could not be read and stands as �.',
    ]);
  });

  it('in what the file names, where it is not UTF-8', () => {
    const bytes = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodeText(bytes, 'windows-1251').text).toBe('Привет');
    expect(decodeText(bytes, 'no-such-thing').encoding).toBe('windows-1252');
  });

  it('whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
  });

  it('and UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\uFEFF'));
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
      }),
    );
  });
});
