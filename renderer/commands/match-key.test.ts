import { describe, expect, test } from 'vitest';
import { isSingleKey, matchesKey, type PressedKey } from './match-key.ts';

function press(key: string, rest: Partial<PressedKey> = {}): PressedKey {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...rest,
  };
}

describe('modifiers', () => {
  test('Mod is Control, and Command on an Apple computer', () => {
    const control = press('p', { ctrlKey: true });
    const command = press('p', { metaKey: true });
    expect(matchesKey('Mod+P', control, false)).toBe(true);
    expect(matchesKey('Mod+P', command, false)).toBe(false);
    expect(matchesKey('Mod+P', command, true)).toBe(true);
    expect(matchesKey('Mod+P', control, true)).toBe(false);
  });

  test('a modifier more or less is another shortcut', () => {
    const shifted = press('P', { ctrlKey: true, shiftKey: true });
    expect(matchesKey('Mod+Shift+P', shifted, false)).toBe(true);
    expect(matchesKey('Mod+P', shifted, false)).toBe(false);
    const alt = press('1', { ctrlKey: true, altKey: true, code: 'Digit1' });
    expect(matchesKey('Mod+Alt+1', alt, false)).toBe(true);
    expect(matchesKey('Mod+1', alt, false)).toBe(false);
  });

  test('both Control and Command at once is no shortcut', () => {
    const both = press('p', { ctrlKey: true, metaKey: true });
    expect(matchesKey('Mod+P', both, false)).toBe(false);
    expect(matchesKey('Mod+P', both, true)).toBe(false);
  });
});

describe('signs and layouts', () => {
  test('a sign is matched by what it writes, with Shift or without', () => {
    expect(matchesKey('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesKey('?', press('?'), false)).toBe(true);
    const plus = press('+', { ctrlKey: true, shiftKey: true });
    expect(matchesKey('Mod+=', plus, false)).toBe(true);
    expect(matchesKey('Mod+-', press('-', { ctrlKey: true }), false)).toBe(
      true,
    );
    expect(matchesKey('Mod+,', press(',', { ctrlKey: true }), false)).toBe(
      true,
    );
  });

  test('a digit is found by its place when the layout writes something else', () => {
    const french = press('&', { ctrlKey: true, code: 'Digit1' });
    expect(matchesKey('Mod+1', french, false)).toBe(true);
  });

  test('a letter is found by its place on a keyboard that is not Latin', () => {
    const greek = press('ζ', { ctrlKey: true, code: 'KeyZ' });
    expect(matchesKey('Mod+Z', greek, false)).toBe(true);
  });

  test('a letter on another Latin layout goes by what is written', () => {
    const german = press('z', { ctrlKey: true, code: 'KeyY' });
    expect(matchesKey('Mod+Z', german, false)).toBe(true);
    expect(matchesKey('Mod+Y', german, false)).toBe(false);
  });

  test('named keys are matched by name', () => {
    expect(matchesKey('F3', press('F3'), false)).toBe(true);
    expect(matchesKey('F3', press('F3', { shiftKey: true }), false)).toBe(
      false,
    );
    expect(
      matchesKey('Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), false),
    ).toBe(true);
  });
});

test('only keys that write or erase text count as single keys', () => {
  expect(['H', '?', '1', 'Delete'].map(isSingleKey)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['F3', 'Mod+P', 'Shift+F3', 'Alt+ArrowLeft'].map(isSingleKey)).toEqual(
    [false, false, false, false],
  );
});
