import { describe, expect, it } from 'vitest';
import { readLine } from './read-line.ts';

function opening(raw: string) {
  const { kind, marker, prefix, prefixNumber, body } = readLine(raw, 0);
  const mark =
    marker === null ? null : `${marker.kind} ${marker.value} ${marker.style}`;
  return { kind, mark, prefix, number: prefixNumber, body };
}

describe('reading one line', () => {
  it('knows bullets, numbers, letters and roman numbers', () => {
    const marks = {
      '- item': 'bullet 0 -',
      '•item': 'bullet 0 •',
      'o item': 'bullet 0 o',
      '– item': 'bullet 0 –',
      '12. item': 'number 12 .',
      '12) item': 'number 12 )',
      '(3) item': 'number 3 ()',
      '7)': 'number 7 )',
      '1 - item': 'number 1 -',
      'b) item': 'letter 2 a)',
      'B. item': 'letter 2 A.',
      '(iv) item': 'roman 4 ()',
      'II. item': 'roman 2 .',
    };
    for (const [raw, mark] of Object.entries(marks))
      expect(opening(raw).mark).toBe(mark);
  });

  it('takes no decimal, year, time or hyphenated word for a mark', () => {
    for (const raw of [
      '3.5 million people',
      '1789. The king',
      '12:30 lunch',
      '-ing forms',
      '**bold** words',
      'e.g. this',
    ])
      expect(opening(raw).mark).toBeNull();
  });

  it('knows questions and answers by their prefix, bold or not', () => {
    expect(opening('**1. Q: Why?**')).toMatchObject({
      mark: 'number 1 .',
      prefix: 'question',
      body: 'Why?',
    });
    expect(opening('**Q7.** Why?')).toMatchObject({
      prefix: 'question',
      number: 7,
      body: 'Why?',
    });
    expect(opening('Frage 3: Warum?')).toMatchObject({
      prefix: 'question',
      number: 3,
    });
    expect(opening('Answer to question 4: So.')).toMatchObject({
      prefix: 'answer',
      number: 4,
      body: 'So.',
    });
    for (const raw of [
      'Quantity: 3',
      'A cell',
      'Answering it',
      'Problem: none',
    ])
      expect(opening(raw).prefix).toBeNull();
  });

  it('knows headings, rules, page numbers and rows of tables', () => {
    const kinds = {
      '## Why?': 'heading',
      '#hashtag': 'heading',
      '---': 'underline',
      '***': 'rule',
      '- 12 -': 'page-number',
      'Page 3 of 9': 'page-number',
      'Seite 4': 'page-number',
      'Offer ........ 12': 'contents-entry',
      '| a | b |': 'table-row',
      '|---|:-:|': 'table-rule',
      '   ': 'blank',
    };
    for (const [raw, kind] of Object.entries(kinds))
      expect(opening(raw).kind).toBe(kind);
  });
});
