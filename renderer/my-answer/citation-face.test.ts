import { describe, expect, it } from 'vitest';
import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { citationFace } from './citation-face.ts';

const collection: Collection = {
  schema: 1,
  id: 'c',
  title: 'C',
  description: '',
  language: 'en',
  licence: '',
  engine: 'editorial',
  sources: ['s1', 's2', 's3'].map(id => ({ id, title: id })),
  topics: [],
  questions: [
    { id: 'q1', number: 1, topic: 't', prompt: 'One?' },
    { id: 'q2', number: 2, topic: 't', prompt: 'Two?' },
  ],
};
const content: QuestionContent = {
  schema: 1,
  id: 'q1',
  answers: [],
  mergedPoints: ['m1', 'm2'].map(id => ({
    id,
    label: id,
    statement: id,
    members: [],
  })),
};
const cited = {
  collection: 'c',
  question: 'q1',
  point: 'm2',
  source: 's3',
  quote: 'words',
};

describe('the face of a citation', () => {
  it('names point, sheet and words', () => {
    expect(citationFace(cited, collection, content)).toEqual({
      name: 'Citation: point 2, sheet C: words',
      number: '2',
      letter: 'C',
    });
  });
  it('has no letter when the merged statement is cited', () => {
    const face = citationFace({ ...cited, source: null }, collection, content);
    expect(face.name).toBe('Citation: point 2: words');
    expect(face.letter).toBeNull();
  });
  it('says when the point is gone and keeps the words', () => {
    const face = citationFace({ ...cited, point: 'm9' }, collection, content);
    expect(face.name).toBe('Citation: a point that is gone, sheet C: words');
    expect(face.number).toBe('?');
  });
  it('says which other question it comes from', () => {
    const face = citationFace(
      { ...cited, question: 'q2' },
      collection,
      content,
    );
    expect(face.name).toBe('Citation: question 2, sheet C: words');
  });
});
