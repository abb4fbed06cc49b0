import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSheets } from './align-sheets.ts';
import { parseSheet } from './parse-sheet.ts';

const withPrompts = parseSheet(`
1. What is a glacier?
A river of ice that flows under its own weight.

2. How do rivers erode?
Water carries sand and stones that grind the bed.

3. What causes monsoon rain?
Land heats faster than the sea and draws moist air inland.

4. How does a volcano erupt?
Gas in rising magma expands and drives it out.
`);

/** What the sheets say to each question of the list, as `sheet.question by`. */
function sketchOf(texts: readonly string[]) {
  const sheets = [withPrompts, ...texts.map(text => parseSheet(text))];
  const { questions, unaligned } = alignSheets(sheets);
  return {
    questions: questions.map(({ answers }) =>
      answers
        .slice(1)
        .map(({ question, by }) => `${question} ${by}`)
        .join(),
    ),
    unaligned,
  };
}

describe('aligning sheets', () => {
  it('goes by the words of question texts when they are reworded, out of order and numbered anew', () => {
    const other = `
1) Why does a volcano erupt?
Pressure of gas.

2) Monsoon rain: what is its cause?
Moist air from the sea.

3) Explain what a glacier is
Ice that moves.
`;
    expect(sketchOf([other]).questions).toEqual([
      '2 prompt',
      '',
      '1 prompt',
      '0 prompt',
    ]);
  });

  it('goes by content when answers have neither texts nor true numbers', () => {
    const other = `
1. Ice that flows downhill under its weight. It is a slow river.

2. The land heats up, and moist air is drawn inland from the sea. It rises and rains.

3. Magma rises and its gas expands. The gas drives it out.
`;
    const { questions, unaligned } = sketchOf([other]);
    expect(questions).toEqual(['0 content', '', '1 content', '2 content']);
    expect(unaligned).toEqual([]);
  });

  it('goes by number where the words say nothing, and by order where there is no number', () => {
    const numbered = '1. Yes. Indeed.\n\n2. No. Never.\n\n4. Perhaps. Rarely.';
    expect(sketchOf([numbered]).questions).toEqual([
      '0 number',
      '1 number',
      '',
      '2 number',
    ]);
    const bare = [
      'Frozen masses creep. They do so in valleys of high mountains all year long.',
      'Gravel scours. It does so wherever currents are quick and banks are soft enough.',
      'Continents warm. They do so each summer and the winds then turn around entirely.',
      'Molten rock boils over. It does so when the vents above can hold it no longer.',
    ].join('\n\n');
    expect(sketchOf([bare]).questions).toEqual([
      '0 order',
      '1 order',
      '2 order',
      '3 order',
    ]);
  });

  it('adds a question text that is new, and lists an answer that fits nowhere', () => {
    const other = `
1. What is a glacier?
Ice.

2. Who painted the Night Watch?
A Dutchman.
`;
    const { questions } = alignSheets([withPrompts, parseSheet(other)]);
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      ...withPrompts.questions.map(({ prompt }) => prompt),
      'Who painted the Night Watch?',
    ]);
    const answers = '9. Copper conducts. Silver does it better still.';
    expect(sketchOf([answers]).unaligned).toEqual([{ sheet: 1, question: 0 }]);
  });

  describe('with a sheet about something else that has the same numbers', () => {
    const poetry = `
1. What is a sonnet?
A poem of fourteen lines with a fixed rhyme. Petrarch made it famous all over Europe.

2. What is irony?
Saying the opposite of what is meant. On the stage the audience may know more than the characters.

3. What is a novel?
A long prose story about invented people. It grew with the printing press.

4. What is a metaphor?
A word stands for another by likeness. Worn ones are no longer noticed.

5. What is satire?
Mockery that attacks vice. It exaggerates to make readers think.
`;
    const other = parseSheet(poetry);

    it('moves nothing of the others, whichever comes first', () => {
      const again = parseSheet(
        '1. What is a glacier?\nIce under its own weight, a slow river.\n\n2. How does a volcano erupt?\nMagma rises, gas expands.',
      );
      for (const sheets of [
        [withPrompts, again, other],
        [other, withPrompts, again],
      ]) {
        const { questions, foreign } = alignSheets(sheets);
        expect(questions.slice(0, 4).map(({ prompt }) => prompt)).toEqual(
          withPrompts.questions.map(({ prompt }) => prompt),
        );
        expect(foreign).toEqual([sheets.indexOf(other)]);
        for (const { answers } of questions)
          expect(answers.some(({ sheet }) => sheets[sheet] === other)).toBe(
            answers.length === 1 && sheets[answers[0]!.sheet] === other,
          );
      }
    });

    it('lets the one that came first give the list where all are strangers', () => {
      for (const sheets of [
        [withPrompts, other],
        [other, withPrompts],
      ]) {
        const [first] = alignSheets(sheets).questions;
        expect(first?.prompt).toBe(sheets[0]!.questions[0]!.prompt);
      }
    });

    it('takes no number for sure when nothing that is said bears it out', () => {
      const answers = parseSheet(
        poetry.replace(
          /^\d\. (.*)\n/gmu,
          (line, asked: string) => line.replace(asked, '').trim() + ' ',
        ),
      );
      expect(answers.questions.map(({ prompt }) => prompt)).toEqual([
        '',
        '',
        '',
        '',
        '',
      ]);
      const { questions } = alignSheets([withPrompts, answers]);
      for (const question of questions)
        for (const { by, confidence } of question.answers)
          if (by !== 'first') expect(confidence).toBeLessThan(0.5);
    });
  });

  it('counts a list without numbers by its order for a sheet that counts', () => {
    const list = parseSheet(
      '## What is a glacier?\nIce that flows.\n\n## How do rivers erode?\nSand grinds the bed.\n\n## What is a delta?\nMud at the mouth.',
    );
    const answers = parseSheet(
      '1. Masses of snow turn to ice. They creep downhill.\n\n2. Stones and sand scour. They deepen the bed.\n\n3. Currents slow. They drop mud there.',
    );
    expect(
      alignSheets([list, answers]).questions.map(({ number, answers: all }) => [
        number,
        all[1]?.by,
      ]),
    ).toEqual([
      [1, 'number'],
      [2, 'number'],
      [3, 'number'],
    ]);
  });

  it('puts every question of every sheet into the list or among the unaligned, once', () => {
    const text = fc
      .array(
        fc.tuple(
          fc.constantFrom('1.', '2.', '3.', '7.', '2)'),
          fc.constantFrom(
            'What is ice?',
            'What is rain?',
            'Ice flows. It grinds.',
            'Rain falls. It is wet.',
          ),
          fc.constantFrom('Water.', 'Ice in rivers.', 'Moist air rises.', ''),
        ),
        { maxLength: 6 },
      )
      .map(rows => rows.map(row => row.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), texts => {
        const sheets = texts.map(one => parseSheet(one));
        const alignment = alignSheets(sheets);
        expect(alignSheets(sheets)).toEqual(alignment);
        const { questions, unaligned } = alignment;
        const placed = [
          ...questions.flatMap(({ answers }) => answers),
          ...unaligned,
        ].map(({ sheet, question }) => `${sheet}.${question}`);
        const all = sheets.flatMap((sheet, at) =>
          sheet.questions.map((_, place) => `${at}.${place}`),
        );
        expect([...placed].sort()).toEqual([...all].sort());
        for (const { answers } of questions)
          expect(new Set(answers.map(({ sheet }) => sheet)).size).toBe(
            answers.length,
          );
      }),
      { numRuns: 200 },
    );
  });
});
