import { expect, test } from 'vitest';
import type { ExportResult } from '../../core/export/export-choices.ts';
import { exportedWords, exportPreview, exportSize } from './export-words.ts';

function result(contents: readonly string[], questions: number): ExportResult {
  return {
    suggestedName: 'Sample',
    layout: 'folder',
    questions,
    files: contents.map((content, index) => ({
      name: `${index}.md`,
      content,
      encoding: 'utf8',
    })),
  };
}

test('sizes count questions and files, one of each in the singular', () => {
  expect(exportSize(result(['a', 'b', 'c'], 2))).toBe('2 questions, 3 files');
  expect(exportSize(result(['a'], 1))).toBe('1 question, 1 file');
});

test('a short text is previewed whole', () => {
  expect(exportPreview(result(['one\ntwo\n'], 1))).toEqual({
    name: '0.md',
    text: 'one\ntwo',
    cut: false,
  });
});

test('a long text is cut after 80 lines and says so', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
  const preview = exportPreview(result([`${lines.join('\n')}\n`], 1));
  expect(preview.text.split('\n')).toHaveLength(80);
  expect(preview.text.endsWith('line 79')).toBe(true);
  expect(preview.cut).toBe(true);
});

test('an image before the text is passed over', () => {
  const text = result(['words'], 1);
  const image = { name: 'a.png', content: 'AAAA', encoding: 'base64' } as const;
  expect(exportPreview({ ...text, files: [image, ...text.files] }).name).toBe(
    '0.md',
  );
});

test('what has been exported is counted, with where it is', () => {
  expect(exportedWords(20, 'Sample.zip in your downloads')).toBe(
    'Exported 20 questions. Saved as Sample.zip in your downloads.',
  );
});
