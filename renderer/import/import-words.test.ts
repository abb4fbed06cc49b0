import { expect, test } from 'vitest';
import type { ImportPart } from '../../core/import/import-preview.ts';
import type {
  ParsedQuestion,
  Recognition,
} from '../../core/import/parsed-sheet.ts';
import {
  count,
  engineWords,
  gatheredWords,
  isUnsure,
  partWords,
} from './import-words.ts';

function answer(recognition: Recognition): ParsedQuestion {
  return {
    number: 1,
    topic: null,
    prompt: '',
    recognition,
    line: 0,
    lead: '',
    points: [],
    closing: '',
  };
}

function part(by: ImportPart['by'], confidence = 1): ImportPart {
  return { file: 'a', question: 0, by, confidence };
}

test('one of something is in the singular, thousands are grouped', () => {
  expect(count(1, 'point')).toBe('1 point');
  expect(count(0, 'point')).toBe('0 points');
  expect(count(1200, 'point')).toBe('1,200 points');
});

test('the sheet that has the question says how it was recognised', () => {
  expect(partWords(part('reference'), answer('heading'))).toBe('as a heading');
});

test('the other sheets say how their answer came to the question', () => {
  expect(partWords(part('prompt'), answer('number'))).toBe('by its wording');
  expect(partWords(part('content'), answer('answer-only'))).toBe(
    'has no question text, by what it says',
  );
});

test('only an answer that was put to a question on weak grounds is unsure', () => {
  expect(isUnsure(part('content', 0.3))).toBe(true);
  expect(isUnsure(part('content', 0.9))).toBe(false);
  expect(isUnsure(part('reference', 0.1))).toBe(false);
});

test('the engine is told in words', () => {
  expect(engineWords('merge-1+vectors')).toContain('meaning');
  expect(engineWords('merge-1')).toContain('words only');
});

test('files that were passed over are counted, none at all is told', () => {
  expect(gatheredWords(3, 0)).toBeNull();
  expect(gatheredWords(3, 1)).toMatch(/^1 file of another kind was/);
  expect(gatheredWords(0, 2)).toMatch(/^2 files of other kinds were/);
  expect(gatheredWords(0, 0)).toMatch(/^There was no file/);
});
