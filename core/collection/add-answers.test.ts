import { describe, expect, it } from 'vitest';
import type { Addition } from './addition.ts';
import { addAnswers } from './add-answers.ts';
import { applyAdditions } from './apply-additions.ts';
import type { Collection, QuestionContent, Source } from './collection.ts';
import { withAdditions } from './with-additions.ts';

const sources: readonly Source[] = ['a', 'b', 'c', 'd'].map(id => ({
  id,
  title: id.toUpperCase(),
}));
const content: QuestionContent = {
  schema: 1,
  id: 'q1',
  answers: [
    {
      source: 'a',
      lead: '',
      points: [
        { id: 'a.1', label: 'Gas', text: 'Yeast makes gas.' },
        { id: 'a.2', text: 'Salt slows it.' },
      ],
      closing: '',
    },
    {
      source: 'c',
      lead: '',
      points: [{ id: 'c.1', text: 'Gas comes from yeast.' }],
      closing: '',
    },
  ],
  mergedPoints: [
    {
      id: 'm1',
      label: 'Gas',
      statement: 'Yeast makes gas.',
      members: ['a.1', 'c.1'],
    },
    {
      id: 'm2',
      label: 'Salt slows it',
      statement: 'Salt slows it.',
      members: ['a.2'],
    },
  ],
};

function said(source: string, text: string, into: string, rank = 0) {
  const id = `${source}.${text.length}`;
  return {
    source,
    added: {
      question: 'q1',
      lead: '',
      points: [{ id, text }],
      closing: '',
      merged: [{ id: into, rank, speaker: id, members: [id] }],
    },
  };
}

describe('what an added source says', () => {
  it('stands at its source’s place among the answers, and behind the members that are there', () => {
    const after = addAnswers(content, [said('b', 'Gas!', 'm1')], sources);
    expect(after.answers.map(({ source }) => source)).toEqual(['a', 'b', 'c']);
    expect(after.mergedPoints).toEqual([
      { ...content.mergedPoints[0], members: ['a.1', 'c.1', 'b.4'] },
      content.mergedPoints[1],
    ]);
  });

  it('founds merged points behind those that are there, in the order of their ranks', () => {
    const after = addAnswers(
      content,
      [said('b', 'Second.', 'n2', 2), said('d', 'One.', 'n1', 1)],
      sources,
    );
    expect(after.mergedPoints.slice(2)).toEqual([
      { id: 'n1', label: 'One', statement: 'One.', members: ['d.4'] },
      { id: 'n2', label: 'Second', statement: 'Second.', members: ['b.7'] },
    ]);
  });

  it('founds a merged point of the collection that is not there any more', () => {
    const after = addAnswers(content, [said('b', 'Heat.', 'm9')], sources);
    expect(after.mergedPoints.at(-1)).toEqual({
      id: 'm9',
      label: 'Heat',
      statement: 'Heat.',
      members: ['b.5'],
    });
  });

  it('speaks for a merged point whose speaker is gone', () => {
    const one = said('b', 'One.', 'n1', 1);
    const other = said('d', 'Another.', 'n1', 1);
    const merged = other.added.merged.map(each => ({
      ...each,
      speaker: 'b.4',
    }));
    const joined = { ...other, added: { ...other.added, merged } };
    expect(
      addAnswers(content, [one, joined], sources).mergedPoints.at(-1),
    ).toMatchObject({ statement: 'One.', members: ['b.4', 'd.8'] });
    expect(
      addAnswers(content, [joined], sources).mergedPoints.at(-1),
    ).toMatchObject({ label: 'Another', statement: 'Another.' });
  });
});

describe('what a renewed source says', () => {
  const renewed = (text: string, label?: string) => ({
    source: 'a',
    added: {
      question: 'q1',
      lead: 'Now.',
      points: [{ id: 'a.1', label, text }],
      closing: '',
      merged: [{ id: 'm1', rank: 0, speaker: 'a.1', members: ['a.1'] }],
    },
  });

  it('takes the place of what it said, and a statement in its words follows it', () => {
    const after = addAnswers(
      content,
      [renewed('Yeast gives off gas.', 'Carbon dioxide')],
      sources,
    );
    expect(after.answers[0]).toMatchObject({ source: 'a', lead: 'Now.' });
    expect(after.mergedPoints).toEqual([
      {
        id: 'm1',
        label: 'Carbon dioxide',
        statement: 'Yeast gives off gas.',
        members: ['a.1', 'c.1'],
      },
    ]);
  });

  it('leaves a label that was not the point’s, and a statement that is nobody’s words', () => {
    const edited = {
      ...content,
      mergedPoints: content.mergedPoints.map(merged => ({
        ...merged,
        label: 'Edited',
        statement: 'Edited.',
      })),
    };
    expect(
      addAnswers(edited, [renewed('Yeast gives off gas.')], sources)
        .mergedPoints[0],
    ).toMatchObject({ label: 'Edited', statement: 'Edited.' });
    const named = {
      ...content,
      mergedPoints: [{ ...content.mergedPoints[0]!, label: 'Edited' }],
    };
    expect(
      addAnswers(named, [renewed('Yeast gives off gas.')], sources)
        .mergedPoints[0],
    ).toMatchObject({ label: 'Edited', statement: 'Yeast gives off gas.' });
  });

  it('hands the statement to the next member when its point is gone', () => {
    const after = addAnswers(content, [{ source: 'a', added: null }], sources);
    expect(after.answers.map(({ source }) => source)).toEqual(['c']);
    expect(after.mergedPoints).toEqual([
      {
        id: 'm1',
        label: 'Gas comes from yeast',
        statement: 'Gas comes from yeast.',
        members: ['c.1'],
      },
    ]);
  });
});

describe('additions to a collection', () => {
  const base: Collection = {
    schema: 1,
    id: 'bread',
    title: 'Bread',
    description: '',
    language: 'en',
    licence: 'Yours',
    engine: 'collate-1',
    sources: [sources[0]!, sources[2]!],
    topics: [{ id: 't', title: 'T' }],
    questions: [{ id: 'q1', number: 1, topic: 't', prompt: 'Why?' }],
  };
  const addition = (
    source: string,
    place: number,
    more: Partial<Addition> = {},
  ): Addition => ({
    schema: 1,
    collection: 'bread',
    source: { id: source, title: source.toUpperCase() },
    place,
    engine: 'collate-1',
    topics: [],
    entries: [],
    answers: [],
    ...more,
  });

  it('bring their sources in the order of their places, whatever their names', () => {
    const { sources: all } = applyAdditions(base, [
      addition('b', 2),
      addition('d', 1),
      addition('a', 3),
    ]);
    expect(all.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('bring their questions once, each with a number of its own', () => {
    const entry = (id: string, number: number) => ({
      id,
      number,
      topic: 'more',
      prompt: `${id}?`,
    });
    const topics = [{ id: 'more', title: 'More' }];
    const both = applyAdditions(base, [
      addition('b', 1, { topics, entries: [entry('x', 2)] }),
      addition('d', 2, { topics, entries: [entry('x', 2), entry('y', 2)] }),
    ]);
    expect(both.topics.map(({ id }) => id)).toEqual(['t', 'more']);
    expect(both.questions.map(({ id, number }) => [id, number])).toEqual([
      ['q1', 1],
      ['x', 2],
      ['y', 3],
    ]);
  });

  it('that would give one identifier two meanings are left out of that question, and the others stay', () => {
    const clashing = {
      ...said('b', 'Heat kills it.', 'n1', 1).added,
      points: [{ id: 'a.1', text: 'Heat kills it.' }],
      merged: [{ id: 'n1', rank: 1, speaker: 'a.1', members: ['a.1'] }],
    };
    const fitting = said('d', 'Gas!', 'm1').added;
    const additions = [
      addition('b', 1, { answers: [clashing] }),
      addition('d', 2, { answers: [fitting] }),
    ];
    const after = withAdditions(
      content,
      additions,
      applyAdditions(base, additions),
    );
    expect(after.answers.map(({ source }) => source)).toEqual(['a', 'c', 'd']);
    expect(after.mergedPoints[0]?.members).toEqual(['a.1', 'c.1', 'd.4']);
  });
});
