import { describe, expect, test } from 'vitest';
import { findDissent } from './find-dissent.ts';
import type { MergePoint } from './merge-input.ts';

/** What is found between two texts of different sources that are merged, with the words in question. */
function between(first: string, second: string) {
  const points: readonly MergePoint[] = [
    { id: 'one', source: 'a', text: first },
    { id: 'two', source: 'b', text: second },
  ];
  return findDissent({ points }, [{ members: ['one', 'two'] }]).map(
    ({ kind, spans }) => [
      kind,
      ...spans.map(({ start, end }, index) =>
        [first, second][index]?.slice(start, end),
      ),
    ],
  );
}

describe('numbers', () => {
  test.each([
    [
      'The wall is about 7 nm thick.',
      'Its wall measures 4–5 nm.',
      '7 nm',
      '4–5 nm',
    ],
    [
      'Water boils at 100 °C.',
      'The boiling point is 90 °C.',
      '100 °C',
      '90 °C',
    ],
    [
      'The appeal must be filed within 14 days.',
      'File the appeal within thirty days.',
      '14 days',
      'thirty days',
    ],
    [
      'There are three branches of power.',
      'Power has four branches.',
      'three branches',
      'four branches',
    ],
    ['A quorum is 1,500 members.', 'A quorum is 1500 members.', '', ''],
    ['About 30 % of cases recover.', 'Some 31 per cent recover.', '', ''],
    ['Use 2–4 layers.', 'Three layers are enough.', '', ''],
    ['Split the data, e.g. 80 % for training.', 'Train on 70 %.', '', ''],
    ['CO2 is released.', 'Two CO3 ions are released.', '', ''],
  ])('%s / %s', (first, second, one, other) => {
    expect(between(first, second)).toEqual(
      one === '' ? [] : [['number', one, other]],
    );
  });
});

describe('negations', () => {
  test('one source denies what another affirms', () => {
    expect(
      between(
        'An oral contract for land is not binding on the seller.',
        'An oral contract for land is binding.',
      ),
    ).toEqual([['negation', 'not binding', 'binding']]);
    expect(
      between(
        'Enzymes are consumed in the reaction they speed up.',
        'Enzymes are never consumed in a reaction.',
      ),
    ).toEqual([['negation', 'consumed', 'never consumed']]);
  });

  test.each([
    [
      'The model does not overfit the data.',
      'It prevents the model from overfitting the data.',
    ],
    [
      'Do not lose data when the disk fails.',
      'Data loss is avoided when a disk fails.',
    ],
    ['A gift is not only binding but final.', 'A gift is binding and final.'],
    ['Data is not shared without consent.', 'Data is shared with consent.'],
  ])('two turns are none: %s / %s', (first, second) => {
    expect(between(first, second)).toEqual([]);
  });
});

describe('directions', () => {
  test('opposite words about the same thing', () => {
    expect(
      between(
        'A tariff on steel raises the domestic price.',
        'The tariff on steel lowers domestic prices.',
      ),
    ).toEqual([['direction', 'raises', 'lowers']]);
  });

  test.each([
    [
      'Raises demand for steel and lowers it for wood.',
      'Lowers demand for wood when steel is dear.',
    ],
    [
      'A tariff raises the price of steel.',
      'A tariff lowers imports of steel.',
    ],
  ])('other things move in other ways: %s / %s', (first, second) => {
    expect(between(first, second)).toEqual([]);
  });
});

test('a source does not contradict itself, nor a point of another group', () => {
  const points: readonly MergePoint[] = [
    { id: 'one', source: 'a', text: 'The wall is 7 nm thick.' },
    { id: 'two', source: 'a', text: 'The wall is 4 nm thick.' },
    { id: 'three', source: 'b', text: 'The wall is 2 nm thick.' },
  ];
  expect(
    findDissent({ points }, [
      { members: ['one', 'two'] },
      { members: ['three'] },
    ]),
  ).toEqual([]);
});
