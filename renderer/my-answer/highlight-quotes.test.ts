import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { QuestionContent } from '../../core/collection/collection.ts';
import { richTextProblem } from '../../core/rich-text/rich-text-schema.ts';
import { highlightQuotes, quoteList } from './highlight-quotes.ts';

const content: QuestionContent = {
  schema: 1,
  id: 'q13',
  answers: [
    {
      source: 'sheet-1',
      lead: '',
      points: [{ id: 'q13-s1-p1', text: 'Watch the inputs each day.' }],
      closing: '',
    },
  ],
  mergedPoints: [
    {
      id: 'q13-m01',
      label: 'Choose measures',
      statement: 'Decide before launch which numbers count.',
      members: [],
    },
    {
      id: 'q13-m02',
      label: 'Notice drift',
      statement: 'Compare what arrives with what was trained on.',
      members: ['q13-s1-p1'],
    },
  ],
};

function highlight(source: string, exact: string, start = 0): Annotation {
  return {
    id: `${source}-${start}`,
    created: '2026-03-02T12:04:00.000Z',
    modified: '2026-03-02T12:04:00.000Z',
    target: {
      source,
      position: { start, end: start + exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
    colour: 'yellow',
    note: '',
    tags: [],
  };
}

describe('quotes from highlights', () => {
  it('come in reading order, whatever the order in which they were made', () => {
    const quotes = highlightQuotes(content, [
      highlight('q13-s1-p1', 'inputs', 10),
      highlight('q13-m02', 'trained on', 36),
      highlight('q13-m02', 'Compare', 0),
      highlight('q13-m01', 'before launch', 7),
    ]);
    expect(quotes).toEqual([
      { point: 'q13-m01', source: null, quote: 'before launch' },
      { point: 'q13-m02', source: null, quote: 'Compare' },
      { point: 'q13-m02', source: null, quote: 'trained on' },
      { point: 'q13-m02', source: 'sheet-1', quote: 'inputs' },
    ]);
  });

  it('name the same words of one place once', () => {
    const twice = [
      highlight('q13-m01', 'before launch', 7),
      highlight('q13-m01', 'before launch ', 7),
    ];
    expect(highlightQuotes(content, twice)).toHaveLength(1);
  });

  it('leave out a highlight whose text is gone', () => {
    expect(highlightQuotes(content, [highlight('gone', 'words')])).toEqual([]);
  });

  it('make a list that the library takes', () => {
    const quotes = highlightQuotes(content, [highlight('q13-m01', 'Decide')]);
    const ref = { collection: 'ml-lifecycle', question: 'q13' };
    const document = quoteList(ref, quotes);
    expect(richTextProblem(document)).toBeNull();
    expect(JSON.stringify(document)).toContain('“Decide” ');
  });
});
