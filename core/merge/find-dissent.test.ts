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
    [
      'A team has eleven players.',
      'Ten players make a team.',
      'eleven players',
      'Ten players',
    ],
    ['A team has about 11 players.', 'Ten players make a team.', '', ''],
    [
      'The store holds 7 ± 2 chunks.',
      'It holds four chunks.',
      '7 ± 2 chunks',
      'four chunks',
    ],
    ['The store holds 7 ± 2 chunks.', 'It holds six chunks.', '', ''],
    ['A password has at least 8 letters.', 'Take 12 letters.', '', ''],
    [
      'A password has at least 8 letters.',
      'At most 6 letters are allowed.',
      '8 letters',
      '6 letters',
    ],
    [
      'Take at least 30 samples.',
      'Take at least 50 samples.',
      '30 samples',
      '50 samples',
    ],
    [
      'The town has 3 million inhabitants.',
      'It counts 300 thousand inhabitants.',
      '3 million inhabitants',
      '300 thousand inhabitants',
    ],
    ['Store it at −20 °C.', 'Samples are kept at 20 °C.', '−20 °C', '20 °C'],
    ['Light travels 3 × 10^8 m.', 'It travels 300,000 km.', '', ''],
    [
      'The treaty was signed in 1648 by both powers.',
      'Both powers signed the treaty in 1649.',
      '1648',
      '1649',
    ],
    [
      'Recall fades (Miller 1956) with time.',
      'Recall fades (Peterson 1959) with time.',
      '',
      '',
    ],
    ['Two cells come out, here four.', 'Four cells come out.', '', ''],
    ['See chapter 3 about cells.', 'Chapter 5 tells of cells.', '', ''],
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
    ['Silence is no valid acceptance.', 'Silence can be a valid acceptance.'],
    [
      'Mitochondria have no DNA of their own.',
      'Mitochondria have their own DNA.',
    ],
    [
      'An email is a valid acceptance of the offer.',
      'An email is an invalid acceptance of the offer.',
    ],
    [
      'A gift is binding. A seal is never needed for a deed of gift.',
      'For a deed of gift a seal is needed. It may be plain.',
    ],
  ])('in other words: %s / %s', (first, second) => {
    expect(between(first, second).map(([kind]) => kind)).toEqual(['negation']);
  });

  test.each([
    [
      'Load balancing shares the requests among instances, so no instance is overloaded.',
      'Load balancing shares requests evenly among several instances.',
    ],
    [
      'Transfer no more data than the model needs.',
      'The model needs data transfer.',
    ],
    [
      'The test gives an estimate of the model free of bias.',
      'The test gives an estimate of the model without bias.',
    ],
    [
      'Supervised learning needs labels for its data.',
      'Unsupervised learning needs no labels for its data.',
    ],
    [
      'The service is not open to guests. Members pay a fee at the door of the service.',
      'Guests pay a fee. The door stays open.',
    ],
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
      'Close substitutes make demand more elastic.',
      'Demand is less elastic with close substitutes.',
    ],
    ['A deep tree has high variance.', 'The variance of a deep tree is low.'],
  ])('in other words: %s / %s', (first, second) => {
    expect(between(first, second).map(([kind]) => kind)).toEqual(['direction']);
  });

  test.each([
    [
      'A high price lowers the demand for steel.',
      'A low price raises the demand for steel.',
    ],
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
