import { expect, test } from 'vitest';
import type {
  LibraryInfo,
  LibraryProblem,
} from '../../core/library-problem.ts';
import { noticeText } from './notice-text.ts';

const quiet: LibraryInfo = {
  folder: '/home/library',
  readOnly: false,
  reason: '',
  records: 3,
  problems: [],
};

function problem(
  id: string,
  kind: LibraryProblem['kind'],
  message = 'Something happened.',
): LibraryProblem {
  return { id, kind, subject: 'Question 3', message };
}

test('a library in order has nothing to tell', () => {
  expect(noticeText(quiet)).toBeNull();
});

test('a read-only library gives its reason before anything else', () => {
  const library = {
    ...quiet,
    readOnly: true,
    reason: 'Another window holds the library.',
    problems: [problem('1', 'damaged')],
  };
  expect(noticeText(library)).toBe('Another window holds the library.');
});

test('one recovered file is told in one sentence', () => {
  const library = { ...quiet, problems: [problem('1', 'recovered')] };
  expect(noticeText(library)).toBe(
    'One damaged file was set aside and its last good version is in use.',
  );
});

test('one other problem says what it is about', () => {
  const library = { ...quiet, problems: [problem('1', 'newer', 'Too new.')] };
  expect(noticeText(library)).toBe('Question 3: Too new.');
});

test('several recovered files are counted', () => {
  const library = {
    ...quiet,
    problems: [problem('1', 'recovered'), problem('2', 'recovered')],
  };
  expect(noticeText(library)).toMatch(/^2 damaged files were set aside/);
});

test('several problems of different kinds ask for attention', () => {
  const library = {
    ...quiet,
    problems: [problem('1', 'recovered'), problem('2', 'newer')],
  };
  expect(noticeText(library)).toMatch(/^2 files of the library need/);
});

test('an interrupted restore is told before everything else', () => {
  const message = 'The restore was interrupted.';
  const library = {
    ...quiet,
    problems: [
      problem('1', 'recovered'),
      problem('2', 'restore-interrupted', message),
    ],
  };
  expect(noticeText(library)).toBe(message);
});
