import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRepairs, type ImportRepairs } from './import-preview.ts';
import { likeLines } from './learned-repairs.ts';
import { isSameForm, lineForm } from './line-form.ts';
import { messyText } from './messy-text.fixture.ts';
import { parseSheet } from './parse-sheet.ts';
import { readLines } from './read-lines.ts';
import { splitLines } from './split-lines.ts';

/** A course with notes in passing that were taken for points. */
const course = `# Course

## 1. Why does dough rest?

- **Fermentation:** the yeast turns sugar into gas.
- **Gluten:** a rested dough can be shaped.
- Keeping bread fresh
- Store the loaf in a linen bag.

## 2. What does salt do?

- **Taste:** bread without salt tastes flat.
- **Yeast:** salt holds back fermentation.
- More about salt
- Sea salt has larger grains.
`;
const evening = `## What does salt do?

- Salt slows the yeast down.
- It makes the dough firm.
- From the last evening
- Somebody asked about rye.
- EVENING
`;
const files = [
  { id: 'a', text: course },
  { id: 'b', text: evening },
];
const lineOf = (text: string, words: string) =>
  splitLines(text).findIndex(line => line.includes(words));
const keeping = { file: 'a', line: lineOf(course, 'Keeping bread fresh') };

function repairsOf(file: string, line: number): ImportRepairs {
  return { ...noRepairs, lines: { [file]: [{ line, role: 'topic' }] } };
}

describe('lines like a repaired one', () => {
  it('are found in all files, by what they look like', () => {
    const { lines } = likeLines(files, noRepairs, keeping);
    expect(lines.map(({ file, text }) => [file, text])).toEqual([
      ['a', '- More about salt'],
      ['b', '- From the last evening'],
    ]);
  });

  it('leave out what a person has already said something about', () => {
    const line = lineOf(evening, 'From the last evening');
    const { lines } = likeLines(files, repairsOf('b', line), keeping);
    expect(lines.map(({ text }) => text)).toEqual(['- More about salt']);
  });

  it('are none when the form is the common one of answers', () => {
    const text = '# Bread?\n\n- It rises.\n- It rests.\n- It bakes.\n';
    const one = [{ id: 'a', text }];
    expect(likeLines(one, noRepairs, { file: 'a', line: 2 })).toEqual({
      form: null,
      lines: [],
    });
  });

  it('of a question are the other questions of its form, and no headings of another level', () => {
    const text =
      '# Title\n\n## Part one\n\nWords.\n\n### Why is it so?\n\nBecause of that.\n\n## Part two\n\nMore words.\n';
    const found = likeLines([{ id: 'a', text }], noRepairs, {
      file: 'a',
      line: lineOf(text, 'Part one'),
    });
    for (const line of found.lines) expect(line.text).toMatch(/^## Part/);
  });

  it('are none for a blank line, a line that is not there and a file that is not there', () => {
    for (const place of [
      { file: 'a', line: 1 },
      { file: 'a', line: 999 },
      { file: 'c', line: 0 },
    ])
      expect(likeLines(files, noRepairs, place).lines).toEqual([]);
  });
});

describe('whatever the sheets look like', () => {
  const given = fc.record({
    texts: fc.array(messyText, { minLength: 1, maxLength: 3 }),
    file: fc.nat(2),
    line: fc.nat(70),
    before: fc.array(
      fc.record({
        file: fc.nat(2),
        line: fc.nat(70),
        role: fc.constantFrom('question', 'topic', 'answer', 'left-out'),
      }),
      { maxLength: 4 },
    ),
  });
  const sheetsOf = (texts: readonly string[]) =>
    texts.map((text, index) => ({ id: `f${String(index)}`, text }));

  it('each like line has the form and the role of the repaired one, and stands in its file as it is shown', () => {
    fc.assert(
      fc.property(given, ({ texts, file, line, before }) => {
        const sheets = sheetsOf(texts);
        const repairs = repairsFrom(before);
        const repaired = { file: `f${String(file)}`, line };
        const { form, lines } = likeLines(sheets, repairs, repaired);
        for (const like of lines) {
          const text =
            sheets.find(({ id }) => id === like.file)?.text ?? 'none';
          const raws = splitLines(text);
          const own = lineForm(readLines(raws), like.line);
          expect(own !== null && form !== null && isSameForm(own, form)).toBe(
            true,
          );
          expect((raws[like.line] ?? '').trim().slice(0, 200)).toBe(like.text);
          expect(roleAt(sheets, repairs, like)).toBe(
            roleAt(sheets, repairs, repaired),
          );
          expect(like).not.toMatchObject(repaired);
          expect(repairs.lines[like.file] ?? []).not.toContainEqual(
            expect.objectContaining({ line: like.line }),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is mutual: a like line finds the line that it was found for', () => {
    fc.assert(
      fc.property(given, ({ texts, file, line }) => {
        const sheets = sheetsOf(texts);
        const repaired = { file: `f${String(file)}`, line };
        const { lines } = likeLines(sheets, noRepairs, repaired);
        for (const like of lines.slice(0, 3))
          expect(likeLines(sheets, noRepairs, like).lines).toContainEqual(
            expect.objectContaining(repaired),
          );
      }),
      { numRuns: 80 },
    );
  });
});

function repairsFrom(
  before: readonly {
    readonly file: number;
    readonly line: number;
    readonly role: 'question' | 'topic' | 'answer' | 'left-out';
  }[],
): ImportRepairs {
  const lines: Record<string, { line: number; role: 'topic' }[]> = {};
  for (const { file, line, role } of before)
    (lines[`f${String(file)}`] ??= []).push({ line, role: role as 'topic' });
  return { ...noRepairs, lines };
}

function roleAt(
  sheets: readonly { readonly id: string; readonly text: string }[],
  repairs: ImportRepairs,
  { file, line }: { readonly file: string; readonly line: number },
) {
  const text = sheets.find(({ id }) => id === file)?.text ?? '';
  return parseSheet(text, repairs.lines[file] ?? []).lines[line];
}
