import { expect, it } from 'vitest';
import { hugeClipboard } from '../../core/hostile-input/hostile-clipboard.fixture.ts';
import { isTooMuchToPaste } from './paste-limit.ts';

const clipboard = (types: Readonly<Record<string, string>>) => ({
  getData: (type: string) => types[type] ?? '',
});

it('lets in what people copy', () => {
  expect(isTooMuchToPaste(null)).toBe(false);
  expect(isTooMuchToPaste(clipboard({}))).toBe(false);
  const long = clipboard({
    'text/html': '<p>A <b>bold</b> word in a long chapter.</p>'.repeat(5000),
    'text/plain': 'A bold word in a long chapter.\n'.repeat(5000),
  });
  expect(isTooMuchToPaste(long)).toBe(false);
});

it.each([
  [
    'more tags than an answer may hold',
    { 'text/html': '<b>a</b>'.repeat(30_000) },
  ],
  ['a page of ten megabytes', { 'text/html': 'a'.repeat(10_000_000) }],
  ['a text of two megabytes', { 'text/plain': 'a'.repeat(2_000_000) }],
  ['a hundred thousand lines', { 'text/plain': 'a\n'.repeat(100_000) }],
  ['the clipboard of group 36', hugeClipboard.inputs[0]?.().types ?? {}],
])('keeps out %s', (_what, types) => {
  expect(isTooMuchToPaste(clipboard(types))).toBe(true);
});
