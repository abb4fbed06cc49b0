import { expect, it } from 'vitest';
import { describeTarget } from '../anchor/describe-target.ts';
import type { Citation, RichText } from '../rich-text/rich-text.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';
import { citationAtHome } from './citation-at-home.ts';
import { correctedContent } from './correct-content.ts';
import { mergeActs, splitActs } from './correction-acts.ts';
import {
  contentOf,
  correctionsOf,
  textOf,
} from './correctable-question.fixture.ts';
import { recordAtHome } from './record-at-home.ts';

const content = contentOf([['q.a1', 'q.b1'], ['q.a2'], ['q.b2']]);
const corrections = correctionsOf([mergeActs(content, 'q.m3', 'q.m1')]);
const corrected = correctedContent(content, corrections);

function citing(point: string, question = 'q'): RichText {
  const citation = {
    type: 'citation',
    attrs: {
      collection: 'c',
      question,
      point,
      source: null,
      quote: 'words',
    },
  };
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'So' }, citation] },
    ],
  };
}

function recordWith(marked: string, cited: RichText): StudyRecord {
  const point = marked === 'q.m3' ? 'q.b2' : 'q.a2';
  return {
    ...emptyStudyRecord('c', 'q'),
    annotations: [
      {
        id: 'mark',
        created: '2026-01-01T00:00:00Z',
        modified: '2026-01-01T00:00:00Z',
        colour: 'blue',
        note: 'Mine',
        tags: [],
        target: describeTarget(marked, textOf(point), 0, 5),
      },
    ],
    answer: { document: cited, revision: 1, modified: '2026-01-01T00:00:00Z' },
    corrections,
  };
}

it('lets highlights and citations follow what they are about', () => {
  const record = recordWith('q.m3', citing('q.m3'));
  const atHome = recordAtHome(record, content, corrected);
  expect(atHome.annotations[0]?.target.source).toBe('q.b2');
  expect(atHome.answer?.document).toEqual(citing('q.m1'));
  expect({ ...atHome, annotations: [], answer: null }).toEqual({
    ...record,
    annotations: [],
    answer: null,
  });
});

it('leaves what another question says, and what nobody knows, as it is', () => {
  for (const cited of [citing('q.m3', 'other'), citing('q.m9')])
    expect(
      recordAtHome(recordWith('q.m3', cited), content, corrected).answer,
    ).toEqual({ ...recordWith('q.m3', cited).answer });
});

it('is the very same record where nothing has moved', () => {
  const record = recordWith('q.m2', citing('q.m1'));
  expect(recordAtHome(record, content, corrected)).toBe(record);
  expect(recordAtHome(record, content, content)).toBe(record);
  const blank = { ...record, answer: null };
  expect(recordAtHome(blank, content, corrected)).toBe(blank);
});

it('lets the citation of a wording follow the wording', () => {
  const split = correctedContent(
    content,
    correctionsOf([splitActs(content, 'q.b1')]),
  );
  const citation: Citation = {
    collection: 'c',
    question: 'q',
    point: 'q.m1',
    source: 'b',
    quote: textOf('q.b1'),
  };
  const homeOf = (given: Partial<Citation>) =>
    citationAtHome({ ...citation, ...given }, content, split).point;
  expect(homeOf({})).toBe('m-q.b1');
  expect(homeOf({ source: 'a', quote: textOf('q.a1') })).toBe('q.m1');
  expect(homeOf({ source: null, quote: textOf('q.a1') })).toBe('q.m1');
  expect(homeOf({ quote: 'Other words.' })).toBe('q.m1');
  // What was cited on a merged point that a correction made, when that is gone.
  expect(
    citationAtHome({ ...citation, point: 'm-q.b1' }, content, content).point,
  ).toBe('q.m1');
});
