import { expect, test } from 'vitest';
import { windowFolds } from './window-folds.ts';

test('a window folds by its width at the normal text size', () => {
  expect(windowFolds(1920, 100)).toBe('wide');
  expect(windowFolds(1440, 100)).toBe('');
  expect(windowFolds(1280, 100)).toBe('');
  expect(windowFolds(1279, 100)).toBe('medium');
  expect(windowFolds(959, 100)).toBe('medium narrow');
  expect(windowFolds(420, 100)).toBe('medium narrow small tiny');
});

test('large text folds a wide window as a narrow one', () => {
  expect(windowFolds(1440, 200)).toBe(windowFolds(720, 100));
  expect(windowFolds(1440, 125)).toBe('medium');
});

test('small text leaves room for more', () => {
  expect(windowFolds(1440, 80)).toBe('wide');
});
