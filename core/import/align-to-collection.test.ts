import { describe, expect, it } from 'vitest';
import { alignToCollection } from './align-to-collection.ts';
import { parseSheet } from './parse-sheet.ts';

const reference = [
  {
    number: 1,
    topic: 'Dough',
    prompt: 'What does yeast do in dough?',
    answer:
      'Yeast feeds on sugar and gives off carbon dioxide and alcohol. The gas makes the dough rise. Acids of a slow rise give the bread its taste.',
  },
  {
    number: 2,
    topic: 'Dough',
    prompt: 'Why is dough kneaded?',
    answer:
      'Kneading joins the proteins of the flour into gluten. Gluten holds the gas, so that the loaf keeps its shape. It spreads yeast and salt evenly.',
  },
  {
    number: 7,
    topic: 'Oven',
    prompt: 'Question 7',
    answer:
      'Steam in the oven keeps the crust soft while the loaf grows. A hot stone gives heat to the loaf from below.',
  },
];

function aligned(...texts: readonly string[]) {
  const sheets = texts.map(text => parseSheet(text));
  const { questions, unaligned } = alignToCollection(reference, sheets);
  return {
    questions: questions.map(({ number, prompt, answers }) => [
      number,
      prompt,
      answers.map(({ sheet, question }) => `${sheet}.${question}`),
    ]),
    unaligned,
  };
}

describe('sheets that come to a collection', () => {
  it('find its questions by what they say, whatever their own numbers and texts', () => {
    const { questions, unaligned } = aligned(
      '1. Why do bakers knead?\n\n- Kneading turns the proteins of flour into gluten, which holds the gas.\n\n2. What is yeast for?\n\n- Yeast gives off carbon dioxide, and the dough rises.\n',
      '7. Steam keeps the crust soft while the loaf grows in the oven.\n',
    );
    expect(questions).toEqual([
      [1, 'What does yeast do in dough?', ['0.1']],
      [2, 'Why is dough kneaded?', ['0.0']],
      [7, 'Question 7', ['1.0']],
    ]);
    expect(unaligned).toEqual([]);
  });

  it('do not change its list, even when they have more questions or better texts', () => {
    const { questions } = aligned(
      [
        '1. What is the purpose of yeast in a dough that rises?',
        '2. How is a crust kept soft by steam in a hot oven?',
        '3. What do penguins eat?',
        '4. Who built the lighthouse on the cliff?',
        '5. How are violins tuned?',
      ]
        .map(prompt => `${prompt}\n\n- This is known.\n`)
        .join('\n'),
    );
    expect(questions.slice(0, 3).map(each => each.slice(0, 2))).toEqual([
      [1, 'What does yeast do in dough?'],
      [2, 'Why is dough kneaded?'],
      [7, 'Question 7'],
    ]);
    expect(questions.slice(3).map(each => each[1])).toContain(
      'How are violins tuned?',
    );
  });

  it('are not taken for answers by their number alone when their words speak against it', () => {
    const { questions, unaligned } = aligned(
      '1. Violins are tuned in fifths, from the lowest string to the highest, with pegs and small screws.\n\n2. What do penguins eat?\n\n- Penguins catch krill, squid and small fish during long dives under sea ice.\n',
    );
    expect(questions.map(each => each[2])).toEqual([[], [], [], ['0.1']]);
    expect(questions[3]?.[1]).toBe('What do penguins eat?');
    expect(unaligned).toEqual([{ sheet: 0, question: 0 }]);
  });

  it('are taken for answers by their number when they say too little to speak against it', () => {
    const { questions } = aligned('1. Rising.\n\n2. Strength.\n');
    expect(questions.map(each => each[2])).toEqual([['0.0'], ['0.1'], []]);
  });
});
