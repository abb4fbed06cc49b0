import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation.ts';
import type { NoteEntry } from '../contract.ts';
import { anyNote, filterNotes, tagsOf } from './filter-notes.ts';
import { highlightColours } from './highlight-colour.ts';

function entry(
  id: string,
  annotation: Partial<Annotation> = {},
  place: Partial<NoteEntry> = {},
): NoteEntry {
  return {
    collection: 'lifecycle',
    question: 'q1',
    number: 1,
    prompt: 'How do you watch a model?',
    topic: 'deployment',
    point: { number: 1, label: 'Choose the measures first' },
    annotation: {
      id,
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      target: {
        source: 't1',
        position: { start: 0, end: 5 },
        quote: { exact: 'drift', prefix: '', suffix: '' },
      },
      colour: 'yellow',
      note: '',
      tags: [],
      ...annotation,
    },
    ...place,
  };
}

function idsOf(groups: ReturnType<typeof filterNotes>): string[] {
  return groups.flatMap(group => group.notes.map(each => each.annotation.id));
}

const entries = [
  entry('a', { note: 'Three families', tags: ['Mnemonic'] }),
  entry('b', { colour: 'red' }),
  entry(
    'c',
    { colour: 'red', note: 'Über den Drift', tags: ['ask', 'mnemonic'] },
    { question: 'q2', number: 2, topic: 'training' },
  ),
  entry('d', { note: '  ' }, { collection: 'other', topic: 'training' }),
];

describe('filterNotes', () => {
  it('groups by question and keeps the order', () => {
    const groups = filterNotes(entries, anyNote);
    expect(groups.map(group => [group.collection, group.question])).toEqual([
      ['lifecycle', 'q1'],
      ['lifecycle', 'q2'],
      ['other', 'q1'],
    ]);
    expect(idsOf(groups)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes any of the colours', () => {
    const of = (...colours: Annotation['colour'][]) =>
      idsOf(filterNotes(entries, { ...anyNote, colours }));
    expect(of('red')).toEqual(['b', 'c']);
    expect(of('red', 'yellow')).toEqual(['a', 'b', 'c', 'd']);
    expect(of('grey')).toEqual([]);
  });

  it('takes all of the tags, whatever their case', () => {
    const of = (...tags: string[]) =>
      idsOf(filterNotes(entries, { ...anyNote, tags }));
    expect(of('MNEMONIC')).toEqual(['a', 'c']);
    expect(of('mnemonic', 'ask')).toEqual(['c']);
    expect(of('mnemo')).toEqual([]);
  });

  it('takes a topic of one collection only', () => {
    const topic = { collection: 'other', topic: 'training' };
    expect(idsOf(filterNotes(entries, { ...anyNote, topic }))).toEqual(['d']);
  });

  it('does not count white space as a note', () => {
    const filter = { ...anyNote, withNote: true };
    expect(idsOf(filterNotes(entries, filter))).toEqual(['a', 'c']);
  });

  it('finds all words anywhere in the entry, without regard to case and accents', () => {
    const of = (text: string) =>
      idsOf(filterNotes(entries, { ...anyNote, text }));
    expect(of('uber DRIFT')).toEqual(['c']);
    expect(of('measures')).toEqual(['a', 'b', 'c', 'd']);
    expect(of('mnemo families')).toEqual(['a']);
    expect(of('watch nothing')).toEqual([]);
    expect(of('   ')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('splits the entries: every colour for itself gives each entry exactly once', () => {
    const arbitrary = fc.array(
      fc.record({
        colour: fc.constantFrom(...highlightColours),
        question: fc.constantFrom('q1', 'q2', 'q3'),
      }),
    );
    fc.assert(
      fc.property(arbitrary, drafts => {
        const all = drafts.map(({ colour, question }, index) =>
          entry(String(index), { colour }, { question }),
        );
        const found = highlightColours.flatMap(colour =>
          idsOf(filterNotes(all, { ...anyNote, colours: [colour] })),
        );
        expect(found.sort()).toEqual(
          all.map(each => each.annotation.id).sort(),
        );
      }),
    );
  });
});

describe('tagsOf', () => {
  it('lists each tag once, as it was first written, in alphabetical order', () => {
    const annotations = entries.map(each => each.annotation);
    expect(tagsOf(annotations)).toEqual(['ask', 'Mnemonic']);
  });
});
