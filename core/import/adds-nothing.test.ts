import { describe, expect, it } from 'vitest';
import { addsNothing } from './adds-nothing.ts';
import { contentStems } from './content-stems.ts';

const asked = new Set(contentStems('How does routing work?'));

describe('sentences that say nothing about the subject', () => {
  it('speak of the question, the examination or how much something matters', () => {
    for (const sentence of [
      'Routing is a broad topic.',
      'This is a classic exam question.',
      'This one comes up every year.',
      'I always mix these two up.',
      'The lecture covered four points.',
      'What follows is based on chapter 4.',
      'Das Thema ist umfangreich.',
    ])
      expect(addsNothing(sentence, asked), sentence).toBe(true);
  });

  it('are not those that have a word of their own, a number or a reason', () => {
    for (const sentence of [
      'Routers are important.',
      'Routing matters because links fail.',
      'Routing takes 30 steps.',
      'It is both.',
      'Four years.',
      'A key is secret.',
    ])
      expect(addsNothing(sentence, asked), sentence).toBe(false);
  });
});
