import { expect, it } from 'vitest';
import { agreementWords, engineWords, nearnessWords } from './score-words.ts';

it('says how much two points agree by what it takes to be merged', () => {
  const words = [0.9, 0.45, 0.35, 0.2, 0.01].map(score =>
    agreementWords(score, 0.42),
  );
  expect(words).toEqual([
    'Agrees clearly',
    'Agrees enough to be merged',
    'Nearly enough to be merged',
    'Agrees a little',
    'Hardly agrees',
  ]);
});

it('calls a score that reaches the threshold enough, at any strictness', () => {
  for (const threshold of [0.21, 0.42, 0.63])
    expect(agreementWords(threshold, threshold)).toMatch(/enough to be merged/);
});

it('says of a pair in doubt how near it is', () => {
  expect(nearnessWords(1)).toMatch(/breadth/);
  expect(nearnessWords(0.9)).toMatch(/^Close/);
  expect(nearnessWords(0.75)).toMatch(/^Some way/);
});

it('says whether the engine compared by meaning too', () => {
  expect(engineWords('collate-1+vectors')).toBe(
    'Compared by words and by meaning, with Collate’s engine, version 1.',
  );
  expect(engineWords('collate-1')).toContain('by words alone');
});
