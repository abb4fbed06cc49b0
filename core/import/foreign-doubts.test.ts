import { describe, expect, it } from 'vitest';
import { noRepairs } from './import-preview.ts';
import { understandSheets } from './understand-sheets.ts';

const bread = `1. What does yeast do in dough?

- It turns sugar into carbon dioxide, so that the dough rises.
- It gives the bread its smell and its taste.

2. Why is dough kneaded?

- Kneading joins proteins into gluten, an elastic net.
- The net holds the gas, so that the loaf keeps its shape.
`;
const stars = `1. What is a white dwarf?

- The core of a small star that has used up its fuel.
- It cools for billions of years without collapsing further.

2. What is a pulsar?

- A neutron star that sends out beams of radio waves.
- Its pulses are as regular as those of atomic clocks.

3. What is a quasar?

- The bright centre of a distant galaxy with a black hole.
- Matter glows before it falls in.
`;

describe('a sheet about something else', () => {
  const { questions, sheets } = understandSheets(
    [
      { id: 'bread', text: bread },
      { id: 'stars', text: stars },
    ],
    noRepairs,
  );

  it('leaves the numbers of the others alone', () => {
    expect(
      questions.slice(0, 2).map(({ number, prompt }) => [number, prompt]),
    ).toEqual([
      [1, 'What does yeast do in dough?'],
      [2, 'Why is dough kneaded?'],
    ]);
    expect(questions).toHaveLength(5);
    expect(new Set(questions.map(({ number }) => number)).size).toBe(5);
  });

  it('is marked as doubtful, and the others are not', () => {
    const messages = (id: string) =>
      sheets.get(id)?.doubts.map(({ message }) => message) ?? [];
    expect(messages('bread')).toEqual([]);
    expect(messages('stars')[0]).toMatch(/nothing in common with the others/u);
  });
});
