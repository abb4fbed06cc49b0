import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundSheets } from './found-sheets.fixture.ts';
import { messySheets } from './messy-sheets.fixture.ts';
import { messyText } from './messy-text.fixture.ts';
import { mutatedSheet } from './mutated-sheet.fixture.ts';
import type { LineRepair } from './parsed-sheet.ts';
import { parseSheet } from './parse-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { lettersOf, lostLines, withoutBreaks } from './sheet-words.fixture.ts';
import { splitLines } from './split-lines.ts';

const repairs: fc.Arbitrary<readonly LineRepair[]> = fc.array(
  fc.record({
    line: fc.nat({ max: 70 }),
    role: fc.constantFrom('question', 'topic', 'answer', 'left-out'),
  }),
  { maxLength: 6 },
);

/** Texts that are large or strange in one way. */
const extremes: Readonly<Record<string, string>> = {
  nothing: '',
  'only blank lines': '\n'.repeat(50_000),
  'only numbers': Array.from({ length: 20_000 }, (_, at) => at).join('\n'),
  'only numbered lines': Array.from(
    { length: 20_000 },
    (_, at) => `${at % 1000}.`,
  ).join('\n'),
  '10,000 nested bullets': Array.from(
    { length: 10_000 },
    (_, at) => `${' '.repeat(at % 500)}- item ${at}`,
  ).join('\n'),
  'a line of a million characters': 'word '.repeat(200_000),
  'a word of a million letters': 'a'.repeat(1_000_000),
  'a million stars': '*'.repeat(1_000_000),
  'a million question marks': '?'.repeat(1_000_000),
  'a table of 10,000 rows': Array.from(
    { length: 10_000 },
    (_, at) => `| What is ${at}? | It is ${at}. |`,
  ).join('\n'),
  '10,000 headings': Array.from(
    { length: 10_000 },
    (_, at) => `# Head ${at}`,
  ).join('\n'),
  'one paragraph of 10,000 lines': Array.from(
    { length: 10_000 },
    (_, at) =>
      `lines that go on and on without ever coming to an end ${at} and`,
  ).join('\n'),
};

describe('the laws of parsing', () => {
  it('gives every line of any text exactly one role', () => {
    fc.assert(
      fc.property(messyText, text => {
        const { lines } = parseSheet(text);
        const raw = splitLines(text);
        expect(lines).toHaveLength(raw.length);
        for (const [at, role] of lines.entries())
          if (role === 'blank') expect(lettersOf(raw[at] ?? '')).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word of every line that is not left out, once', () => {
    fc.assert(
      fc.property(messyText, text => {
        expect(lostLines(readSheet(text, []))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps both of two equal labels in one row of a table', () => {
    const row =
      '| Optics | **Front:** What is refraction | A change of direction. | **Front:** What is diffraction |';
    expect(lostLines(readSheet([row, row, row].join('\n'), []))).toEqual([]);
  });

  it('takes nothing from the front of a line but what opens it', () => {
    const opening =
      /^(?:|o?\d{1,3}|[a-z]|[ivx]{1,6}|o|(?:\d{1,3}|o)?(?:q|question|frage|a|answer|aufgabe)\d{0,3}|\d{0,12}x)$/u;
    fc.assert(
      fc.property(messyText, text => {
        for (const { raw, body } of readSheet(text, []).lines) {
          const whole = lettersOf(withoutBreaks(raw).normalize('NFKC'));
          const rest = lettersOf(withoutBreaks(body).normalize('NFKC'));
          expect(whole.endsWith(rest)).toBe(true);
          const taken = whole.slice(0, whole.length - rest.length);
          if (!/^(?:tutor|you|x|\d+x)/u.test(whole))
            expect(taken).toMatch(opening);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('puts the same words into what it returns as into what it has read', () => {
    fc.assert(
      fc.property(messyText, text => {
        const reading = readSheet(text, []);
        const { questions } = parseSheet(text);
        for (const [at, { prompt, answer }] of reading.questions.entries()) {
          const found = questions[at]!;
          const read = [
            prompt?.text ?? '',
            ...answer.lead.map(passage => passage.text),
            ...answer.points.flatMap(({ label, text: words }) => [
              label?.text ?? '',
              words.text,
            ]),
            ...answer.closing.map(passage => passage.text),
          ];
          const returned = [
            found.prompt,
            found.lead,
            ...found.points.flatMap(({ label, text: words }) => [
              label ?? '',
              words,
            ]),
            found.closing,
          ];
          expect(lettersOf(returned.join(' '))).toBe(lettersOf(read.join(' ')));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does what a person says of a line, and loses no word over it', () => {
    fc.assert(
      fc.property(messyText, repairs, (text, said) => {
        const reading = readSheet(text, said);
        expect(lostLines(reading)).toEqual([]);
        const last = new Map(said.map(({ line, role }) => [line, role]));
        for (const [line, role] of last) {
          const found = reading.roles[line];
          if (found === undefined || found === 'blank') continue;
          if (role === 'left-out') expect(found).toBe('left-out');
          if (role === 'question') expect(found).toBe('question');
          if (role === 'answer')
            expect(['title', 'topic']).not.toContain(found);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every line of a sheet that came apart, once', () => {
    const sheets = [...messySheets, ...foundSheets].map(one => one.sheet);
    // The files of 10,000 seeds in order, with megabytes of one sign among them, are the benchmark’s.
    const seed = fc.nat({ max: 20_000_000 }).map(number => number * 100);
    fc.assert(
      fc.property(seed, number => {
        const text = mutatedSheet(number, sheets);
        expect(parseSheet(text).lines).toHaveLength(splitLines(text).length);
        expect(lostLines(readSheet(text, []))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(messyText, text => {
        expect(parseSheet(text)).toEqual(parseSheet(text));
      }),
      { numRuns: 50 },
    );
  });

  for (const [name, text] of Object.entries(extremes)) {
    it(`comes through ${name} with every word`, () => {
      const reading = readSheet(text, []);
      expect(parseSheet(text).lines).toHaveLength(splitLines(text).length);
      expect(lostLines(reading)).toEqual([]);
    });
  }
});
