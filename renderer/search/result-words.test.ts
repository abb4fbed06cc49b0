import { expect, test } from 'vitest';
import type { SearchHit, SearchResults } from '../../core/search/search-hit.ts';
import { resultWords } from './result-words.ts';

const hit: SearchHit = {
  collection: 'sample',
  question: 'q1',
  kind: 'prompt',
  target: null,
  source: null,
  title: '1. What is drift?',
  label: null,
  excerpt: [],
};

function results(shown: number, total: number): SearchResults {
  return {
    query: 'drift',
    hits: Array.from({ length: shown }, () => hit),
    total,
    indexing: false,
    words: ['drift'],
  };
}

test('no, one and several matches are told apart', () => {
  expect(resultWords(results(0, 0))).toBe('Nothing found');
  expect(resultWords(results(1, 1))).toBe('1 match');
  expect(resultWords(results(3, 3))).toBe('3 matches');
});

test('a list that leaves some out says how many it shows', () => {
  expect(resultWords(results(50, 213))).toBe('213 matches, the best 50 shown');
});
