import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOfFile } from './title-of-file.ts';

describe('the title of a file', () => {
  it.each([
    ['bread_and-butter.md', 'Bread and butter'],
    ['exam/week 2/answers.docx', 'Answers'],
    ['C:\\sheets\\salt__water.TXT', 'Salt water'],
    ['übung.html', 'Übung'],
    ['notes', 'Notes'],
    ['version 1.2 of it', 'Version 1.2 of it'],
    ['.md', 'Sheet'],
    ['', 'Sheet'],
    ['___.txt', 'Sheet'],
  ])('%j is %j', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });

  it('tells files of one name apart', () => {
    expect(titleOfFile('a/salt.md', new Set(['Salt']))).toBe('Salt (2)');
    expect(titleOfFile('salt.txt', new Set(['Salt', 'Salt (2)']))).toBe(
      'Salt (3)',
    );
  });

  it('is never empty, blank at an end or in use', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), names => {
        const taken = new Set<string>();
        for (const name of names) {
          const title = titleOfFile(name, taken);
          expect(title).not.toBe('');
          expect(title.trim()).toBe(title);
          expect(taken).not.toContain(title);
          taken.add(title);
        }
      }),
    );
  });
});
