import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignSheets } from './align-sheets.ts';
import reference from './five-sheets.fixture.json' with { type: 'json' };
import type { ParsedSheet } from './parsed-sheet.ts';
import { parseSheet } from './parse-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { lostLines } from './sheet-words.fixture.ts';
import { textHash } from './text-hash.fixture.ts';

// The sheets are no part of the repository; the fixture holds hashes of the points that a person found in them.
const folder = new URL('../../../shared/seeds/', import.meta.url);
const isHere = existsSync(folder);
const texts = isHere
  ? readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => readFileSync(new URL(name, folder), 'utf8'))
  : [];
const sheets = texts.map(text => parseSheet(text));

function hashesOf(sheet: ParsedSheet, number: number): readonly string[] {
  const question = sheet.questions.find(one => one.number === number);
  return (question?.points ?? []).map(({ label, text }) =>
    textHash(`${label ?? ''} ${text}`),
  );
}

describe.skipIf(!isHere)(
  'five real sheets (skipped where ../shared/seeds is absent)',
  () => {
    it('has twenty questions each, numbered 1 to 20', () => {
      const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
      for (const { questions } of sheets)
        expect(questions.map(({ number }) => number)).toEqual(numbers);
    });

    it('recognises at least 99 % of the points of each sheet, with 98 % precision', () => {
      for (const [at, answers] of reference.entries()) {
        const sheet = sheets[at]!;
        let right = 0;
        let found = 0;
        for (const [place, points] of answers.entries()) {
          const hashes = hashesOf(sheet, place + 1);
          found += hashes.length;
          right += hashes.filter(hash => points.includes(hash)).length;
        }
        expect(right / answers.flat().length).toBeGreaterThanOrEqual(0.99);
        expect(right / found).toBeGreaterThanOrEqual(0.98);
      }
    });

    it('finds the points of four sheets to the last one', () => {
      const counts = sheets.map(({ questions }) =>
        questions.reduce((sum, { points }) => sum + points.length, 0),
      );
      expect(counts.slice(1)).toEqual([164, 119, 169, 107]);
      expect(Math.abs(counts[0]! - 135)).toBeLessThanOrEqual(1);
    });

    it('gives every answer a lead but one, and the sixteen closings', () => {
      const leads = sheets.map(
        ({ questions }) => questions.filter(({ lead }) => lead !== '').length,
      );
      const closings = sheets.map(
        ({ questions }) =>
          questions.filter(({ closing }) => closing !== '').length,
      );
      expect(leads).toEqual([19, 20, 20, 20, 20]);
      expect(closings).toEqual([12, 0, 3, 0, 0]);
    });

    it('takes section heads for topics and the nested list of an answer for points', () => {
      const topics = sheets.map(
        ({ questions }) => new Set(questions.map(({ topic }) => topic)).size,
      );
      expect(topics).toEqual([1, 6, 1, 7, 6]);
      expect(sheets[2]?.questions[8]?.points).toHaveLength(5);
    });

    it('knows where question texts are and where not', () => {
      const prompts = sheets.map(
        ({ questions }) =>
          questions.filter(({ prompt }) => prompt !== '').length,
      );
      expect(prompts).toEqual([20, 20, 0, 0, 0]);
    });

    it('gives every line a role and loses no word', () => {
      for (const text of texts) {
        const reading = readSheet(text, []);
        expect(reading.roles).toHaveLength(text.split(/\r\n|[\r\n]/u).length);
        expect(lostLines(reading)).toEqual([]);
      }
    });

    it('aligns all hundred answers by number, question text or content', () => {
      const { questions, unaligned } = alignSheets(sheets);
      expect(unaligned).toEqual([]);
      expect(questions).toHaveLength(20);
      for (const { number, answers } of questions)
        expect(
          answers.map(({ sheet, question }) => [
            sheet,
            sheets[sheet]?.questions[question]?.number,
          ]),
        ).toEqual([0, 1, 2, 3, 4].map(sheet => [sheet, number]));
    });

    it('aligns them without numbers, too, and when an answer is missing', () => {
      const bare = sheets.map((sheet, at) => ({
        ...sheet,
        questions: sheet.questions
          .filter(({ number }) => at < 2 || number !== 7)
          .map(question => (at < 2 ? question : { ...question, number: null })),
      }));
      for (const { number, answers } of alignSheets(bare).questions)
        for (const { sheet, question } of answers) {
          const { line } = bare[sheet]!.questions[question]!;
          const original = sheets[sheet]!.questions.find(
            one => one.line === line,
          );
          expect(original?.number).toBe(number);
        }
    });
  },
);
