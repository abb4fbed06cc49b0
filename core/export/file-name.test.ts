import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameKey, safeFileName } from './file-name.ts';

test.each([
  ['13. How do you watch for drift?', '13. How do you watch for drift'],
  [
    'A/B tests: why, when? "Now" *or* <never>|',
    'A-B tests - why, when Now or never-',
  ],
  ['..\\..\\etc/passwd', 'etc-passwd'],
  ['../../x', 'x'],
  ['C:\\x', 'C-x'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['Lpt1 .md', '_Lpt1 .md'],
  ['console', 'console'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['zero\u200Bwidth\u0000\u0007', 'zerowidth'],
  ['trailing. . ', 'trailing'],
  ['.hidden', 'hidden'],
  ['-rf ~', 'rf ~'],
  ['line\nbreak\ttab', 'line break tab'],
  ['C# & 50% [x] ^y', 'C# & 50% [x] ^y'],
  ['cafe\u0301', 'café'],
  ['\uD800x', 'x'],
  ['???', 'Untitled'],
  ['', 'Untitled'],
  ['...', 'Untitled'],
  ['می‌خواهم', 'می‌خواهم'],
])('%j becomes %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('a long title is cut between characters, a suffix included', () => {
  const long = safeFileName('😀'.repeat(100));
  expect(long).toBe('😀'.repeat(30));
  const second = safeFileName('😀'.repeat(100), new Set([fileNameKey(long)]));
  expect(second).toBe(`${'😀'.repeat(29)} (2)`);
});

test('names that only differ in case or in how accents are composed collide', () => {
  const taken = new Set([fileNameKey('Café STRASSE')]);
  expect(safeFileName('cafe\u0301 straße', taken)).toBe('café straße (2)');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'É',
        'ß',
        '.',
        ' ',
        '/',
        '\\',
        ':',
        '?',
        '"',
        '\u202E',
        '\u0000',
        'con',
        'NUL',
        '😀',
        '\u200d',
        '\u0301',
        '~',
        '-',
        '(2)',
        '\uD800',
      ),
      { maxLength: 150 },
    )
    .map(parts => parts.join('')),
);

test('every name is safe everywhere, bounded, and stays as it is when made safe again', () => {
  fc.assert(
    fc.property(hostile, title => {
      const name = safeFileName(title);
      expect(name).not.toBe('');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
      expect(name).not.toMatch(
        /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(name).not.toMatch(/^[\s.-]|[\s.]$/);
      expect(name).not.toMatch(/^(?:con|nul|prn|aux|com\d|lpt\d)(?:\.|$)/i);
      expect(name).not.toMatch(/\p{Cs}/u);
      expect(name.normalize('NFC')).toBe(name);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

test('any number of titles get different names, letter case aside', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 30 }), titles => {
      const taken = new Set<string>();
      for (const title of titles)
        taken.add(fileNameKey(safeFileName(title, taken)));
      expect(taken.size).toBe(titles.length);
    }),
  );
});
