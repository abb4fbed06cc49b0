import { expect, test } from 'vitest';
import { lineForm, type LineForm } from '../../core/import/line-form.ts';
import { readLines } from '../../core/import/read-lines.ts';
import { lineFormWords } from './line-form-words.ts';

function wordsOf(raws: readonly string[], place: number): string {
  const form = lineForm(readLines(raws), place);
  return form ? lineFormWords(form) : '';
}

test('a form is told by what a person sees of it', () => {
  expect(wordsOf(['- One', '- Two', '- Three'], 1)).toBe(
    'short lines with the bullet -, no mark at the end',
  );
  expect(wordsOf(['', '## Part two', ''], 1)).toBe(
    'short headings of level 2, no mark at the end, blank lines around',
  );
  expect(wordsOf(['Words.', '', '**Why is it so?**', 'So.'], 2)).toBe(
    'short lines, in bold, a question mark at the end, a blank line above',
  );
  expect(wordsOf(['x', '   3) OVEN AND HEAT:', '', 'y'], 1)).toBe(
    'short lines with a number, further in than others, in capitals, a colon at the end, a blank line below',
  );
});

test('every form has words', () => {
  const form: LineForm = {
    kind: 'text',
    level: 0,
    marker: 'letter a)',
    prefix: null,
    depth: 0,
    bold: 'opening',
    capitals: 'first',
    ending: 'sentence',
    isShort: false,
    isBelowBlank: false,
    isAboveBlank: false,
  };
  expect(lineFormWords(form)).toBe(
    'long lines with a letter, bold where they begin, a full stop at the end',
  );
  expect(lineFormWords({ ...form, prefix: 'question' })).toContain('“Q”');
  expect(lineFormWords({ ...form, prefix: 'answer' })).toContain('“A”');
  expect(lineFormWords({ ...form, kind: 'table-row' })).toContain('table');
});
