import { expect, test } from 'vitest';
import { keyLabel, keyNamesOf } from './key-label.ts';

test('an Apple keyboard shows signs without gaps', () => {
  expect(keyLabel('Mod+Enter', true)).toBe('⌘↵');
  expect(keyLabel('Mod+Shift+P', true)).toBe('⌘⇧P');
  expect(keyLabel('Mod+Alt+1', true)).toBe('⌘⌥1');
});

test('other keyboards show words with gaps', () => {
  expect(keyLabel('Mod+Enter', false)).toBe('Ctrl ↵');
  expect(keyLabel('Mod+Shift+P', false)).toBe('Ctrl Shift P');
  expect(keyLabel('Alt+ArrowLeft', false)).toBe('Alt ←');
});

test('a single key is itself', () => {
  expect(keyLabel('?', false)).toBe('?');
  expect(keyNamesOf('F3', true)).toEqual(['F3']);
});
