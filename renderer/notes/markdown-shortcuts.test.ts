import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  continueList,
  link,
  wrap,
  type FieldEdit,
  type FieldState,
} from './markdown-shortcuts.ts';

/** A field written with its selection: "a [b] c", or "a | c" for a cursor. */
function field(drawn: string): FieldState {
  const cursor = drawn.indexOf('|');
  if (cursor >= 0)
    return { text: drawn.replace('|', ''), start: cursor, end: cursor };
  const start = drawn.indexOf('‹');
  const end = drawn.indexOf('›') - 1;
  return { text: drawn.replace(/[‹›]/g, ''), start, end };
}

function drawn(state: FieldState, edit: FieldEdit | null): string | null {
  if (edit === null) return null;
  const text = applyEdit(state.text, edit);
  if (edit.start === edit.end)
    return `${text.slice(0, edit.start)}|${text.slice(edit.start)}`;
  return `${text.slice(0, edit.start)}‹${text.slice(edit.start, edit.end)}›${text.slice(edit.end)}`;
}

describe('wrap', () => {
  const bold = (text: string) => drawn(field(text), wrap(field(text), '**'));
  const italic = (text: string) => drawn(field(text), wrap(field(text), '*'));

  it('puts signs around the selection and keeps it selected', () => {
    expect(bold('a ‹b› c')).toBe('a **‹b›** c');
    expect(italic('a ‹b› c')).toBe('a *‹b›* c');
  });

  it('takes signs off again', () => {
    expect(bold('a **‹b›** c')).toBe('a ‹b› c');
    expect(italic('a *‹b›* c')).toBe('a ‹b› c');
  });

  it('tells emphasis within strong words from strong words', () => {
    expect(italic('**‹b›**')).toBe('***‹b›***');
    expect(italic('***‹b›***')).toBe('**‹b›**');
    expect(bold('*‹b›*')).toBe('***‹b›***');
  });

  it('leaves blanks at the ends outside', () => {
    expect(bold('a‹ b › c')).toBe('a **‹b›**  c');
  });

  it('gives a place to write when nothing is selected', () => {
    expect(bold('a |')).toBe('a **|**');
    expect(bold('a **|**')).toBe('a |');
    expect(bold('a‹ ›b')).toBe('a **|**b');
  });

  it('loses nothing: doing it twice gives back the text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z \n]{0,20}$/),
        fc.nat(20),
        fc.nat(20),
        fc.constantFrom('**' as const, '*' as const),
        (text, one, two, sign) => {
          const [start = 0, end = 0] = [one, two]
            .map(each => Math.min(each, text.length))
            .sort((left, right) => left - right);
          const first = wrap({ text, start, end }, sign);
          const wrapped = applyEdit(text, first);
          const second = wrap({ ...first, text: wrapped }, sign);
          expect(applyEdit(wrapped, second)).toBe(text);
        },
      ),
    );
  });
});

describe('link', () => {
  const made = (text: string) => drawn(field(text), link(field(text)));

  it('asks for what is missing: words or address', () => {
    expect(made('see ‹this› now')).toBe('see [this](|) now');
    expect(made('see ‹https://example.org/a›')).toBe(
      'see [|](https://example.org/a)',
    );
    expect(made('see |')).toBe('see [|]()');
  });
});

describe('continueList', () => {
  const entered = (text: string) =>
    drawn(field(text), continueList(field(text)));

  it('begins the next item', () => {
    expect(entered('- one|')).toBe('- one\n- |');
    expect(entered('  * one|')).toBe('  * one\n  * |');
    expect(entered('9. nine|')).toBe('9. nine\n10. |');
    expect(entered('1) one|')).toBe('1) one\n2) |');
    expect(entered('- [x] done|')).toBe('- [x] done\n- [ ] |');
    expect(entered('> said|')).toBe('> said\n> |');
  });

  it('takes the rest of the line along', () => {
    expect(entered('- one| two')).toBe('- one\n- | two');
    expect(entered('- one‹ two› three')).toBe('- one\n- | three');
  });

  it('ends the list on an empty item', () => {
    expect(entered('- one\n- |')).toBe('- one\n|');
    expect(entered('- one\n- [ ] |\nafter')).toBe('- one\n|\nafter');
  });

  it('leaves other lines and places before the sign alone', () => {
    expect(entered('plain|')).toBeNull();
    expect(entered('-one|')).toBeNull();
    expect(entered('|- one')).toBeNull();
    expect(entered('*strong* words|')).toBeNull();
  });
});
