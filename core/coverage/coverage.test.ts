import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drafts,
  labelledQuestions,
  type LabelledDraft,
} from './coverage.fixture.ts';
import {
  coverageCounts,
  coverAnswer,
  coverageOf,
  prepareCoverage,
  type CoverageQuestion,
  type PointCoverage,
} from './coverage.ts';

const question: CoverageQuestion = {
  prompt: 'How do you keep a garden healthy?',
  points: [
    {
      id: 'water',
      label: 'Water deeply',
      statement: 'Water rarely but deeply, early in the morning.',
      members: ['Deep watering in the early morning makes roots grow down.'],
    },
    {
      id: 'mulch',
      label: 'Mulch the beds',
      statement: 'A layer of straw or bark keeps moisture in and weeds out.',
      members: ['Mulch of bark or straw suppresses weeds.'],
    },
    {
      id: 'compost',
      label: 'Feed with compost',
      statement: 'Compost returns nutrients to the soil every spring.',
      members: ['In spring, compost feeds the soil.'],
    },
    {
      id: 'rotate',
      label: 'Rotate crops',
      statement: 'Do not plant the same family in one bed two years running.',
      members: ['Crop rotation keeps pests and diseases from settling.'],
    },
  ],
};

function stateOf(list: readonly PointCoverage[], id: string) {
  return list.find(one => one.point === id)?.state;
}

function covered(text: string, cited: readonly string[] = []) {
  const citations = cited.map(point => ({ point }));
  return coverAnswer(question, { text, citations });
}

const answers = fc
  .array(
    fc.constantFrom(
      ...'water deeply mulch straw bark weeds compost soil spring rotate crops garden healthy the of and tree\n . piano 漢字'.split(
        ' ',
      ),
    ),
    { maxLength: 40 },
  )
  .map(words => words.join(' '));

describe('coverAnswer', () => {
  it('names every point once, in order, with a score that fits its state', () => {
    fc.assert(
      fc.property(answers, text => {
        const list = covered(text);
        expect(list.map(one => one.point)).toEqual(
          question.points.map(point => point.id),
        );
        const counts = coverageCounts(list);
        expect(counts.covered + counts.touched + counts.missing).toBe(4);
        for (const one of list) {
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1);
          expect(one.triggers.length > 0).toBe(one.state !== 'missing');
        }
      }),
    );
  });

  it('names only words that stand in the answer', () => {
    fc.assert(
      fc.property(answers, text => {
        for (const { triggers } of covered(text))
          for (const word of triggers) expect(text).toContain(word);
      }),
    );
  });

  it('never loses a point because another paragraph is added', () => {
    fc.assert(
      fc.property(answers, answers, (text, more) => {
        const before = covered(text);
        const after = covered(`${text}\n${more}`);
        for (const [index, one] of before.entries())
          expect(after[index]!.score).toBeGreaterThanOrEqual(one.score);
      }),
    );
  });

  it('never rates a cited point lower than the same point without its citation', () => {
    const rank = { missing: 0, touched: 1, covered: 2 };
    fc.assert(
      fc.property(answers, fc.constantFrom('water', 'compost'), (text, id) => {
        const without = stateOf(covered(text), id)!;
        const withCitation = stateOf(covered(text, [id]), id)!;
        expect(rank[withCitation]).toBeGreaterThanOrEqual(rank[without]);
        expect(withCitation).not.toBe('missing');
      }),
    );
  });

  it('says which words of the answer it goes by, as they are written', () => {
    const list = covered('I spread BARK and straw, so weeds stay away.');
    expect(list[1]).toMatchObject({ state: 'covered' });
    expect(list[1]?.triggers).toEqual(['BARK', 'straw', 'weeds']);
    expect(list[0]).toMatchObject({ state: 'missing', triggers: [] });
  });

  it('finds nothing in an empty answer, in the words of the question, and in another subject', () => {
    for (const text of [
      '',
      '\n\n',
      'I keep the garden healthy. A healthy garden is kept healthy.',
      'The orchestra tunes to the oboe before the concert.',
    ])
      expect(coverageCounts(covered(text))).toEqual({
        covered: 0,
        touched: 0,
        missing: 4,
      });
  });

  it('does not gather words scattered over the answer into a point', () => {
    const together = 'Spread bark or straw as mulch, and weeds stay out.';
    const scattered =
      'The bark of the dog is loud.\nThe straw hat is yellow.\nI read about moisture.';
    expect(stateOf(covered(together), 'mulch')).toBe('covered');
    expect(stateOf(covered(scattered), 'mulch')).not.toBe('covered');
  });

  it('takes a citation alone for touched, and with some words of one’s own for covered', () => {
    expect(stateOf(covered('', ['compost']), 'compost')).toBe('touched');
    const text = 'Then comes compost.';
    expect(stateOf(covered(text), 'compost')).toBe('touched');
    expect(stateOf(covered(text, ['compost']), 'compost')).toBe('covered');
    expect(covered(text, ['compost'])[2]?.cited).toBe(true);
  });

  it('knows abbreviations and both spellings', () => {
    const tuning = prepareCoverage(labelledQuestions['q02']!);
    const states = (text: string) =>
      coverageOf(tuning)({ text, citations: [] }).map(one => one.state);
    expect(states('K-fold CV estimates performance more reliably.')).toEqual(
      states('K-fold cross-validation estimates performance more reliably.'),
    );
    expect(states('Regularize with dropout against overfitting.')).toEqual(
      states('Regularise with dropout against over-fitting.'),
    );
  });

  it('says of each state of an answer what it says of that text alone, whatever was written before', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 6 }), texts => {
        const coverNext = coverageOf(prepareCoverage(question));
        for (const text of texts)
          expect(coverNext({ text, citations: [] })).toEqual(
            coverAnswer(question, { text, citations: [] }),
          );
      }),
    );
  });

  it('works for a question with one point, and with none', () => {
    const one = { ...question, points: question.points.slice(0, 1) };
    const text = 'Water deeply in the morning.';
    expect(coverAnswer(one, { text, citations: [] })[0]?.state).toBe('covered');
    const none = { ...question, points: [] };
    expect(coverAnswer(none, { text, citations: [] })).toEqual([]);
  });
});

interface Tally {
  readonly hit: number;
  readonly falseAlarm: number;
  readonly miss: number;
}

type Level = 0 | 1 | 2;

function labelOf(draft: LabelledDraft, index: number): Level {
  if (draft.covered.includes(index + 1)) return 2;
  return draft.touched.includes(index + 1) ? 1 : 0;
}

/** Counts points at or above a level: 1 for "covered or touched", 2 for "covered". */
function tally(some: readonly LabelledDraft[], level: Level): Tally {
  const levels = { missing: 0, touched: 1, covered: 2 };
  const pairs = some.flatMap(draft =>
    coverAnswer(labelledQuestions[draft.question]!, {
      text: draft.text,
      citations: [],
    }).map((one, index) => ({
      is: levels[one.state] >= level,
      should: labelOf(draft, index) >= level,
    })),
  );
  return {
    hit: pairs.filter(({ is, should }) => is && should).length,
    falseAlarm: pairs.filter(({ is, should }) => is && !should).length,
    miss: pairs.filter(({ is, should }) => !is && should).length,
  };
}

function f1({ hit, falseAlarm, miss }: Tally): number {
  return (2 * hit) / (2 * hit + falseAlarm + miss);
}

function figure(some: readonly LabelledDraft[], level: Level): string {
  const one = tally(some, level);
  return `F1 ${f1(one).toFixed(2)} (${String(one.hit)} right, ${String(one.falseAlarm)} false alarms, ${String(one.miss)} missed)`;
}

const tuned = drafts.filter(draft => !draft.isHeldOut);
const heldOut = drafts.filter(draft => draft.isHeldOut);

describe('coverage of the labelled drafts', () => {
  it('has labels for points that exist, and about a third of the drafts held out', () => {
    for (const { question: id, covered: made, touched } of drafts) {
      const { points } = labelledQuestions[id]!;
      for (const number of [...made, ...touched])
        expect(points[number - 1]?.id).toBe(
          `${id}-m${String(number).padStart(2, '0')}`,
        );
      expect(made.filter(number => touched.includes(number))).toEqual([]);
    }
    expect(drafts.length).toBeGreaterThanOrEqual(30);
    expect(heldOut.length).toBeGreaterThanOrEqual(10);
  });

  for (const [name, some] of [
    ['tuned', tuned],
    ['held-out', heldOut],
  ] as const) {
    it(`tells covered or touched from missing in the ${name} drafts: ${figure(some, 1)}`, () => {
      expect(f1(tally(some, 1)), figure(some, 1)).toBeGreaterThanOrEqual(0.8);
    });
    it(`tells covered from the rest in the ${name} drafts: ${figure(some, 2)}`, () => {
      expect(f1(tally(some, 2)), figure(some, 2)).toBeGreaterThanOrEqual(0.7);
    });
  }

  it('covers nothing in drafts off the subject or in the question’s own words', () => {
    const empty = drafts.filter(
      ({ covered: made, touched }) => made.length + touched.length === 0,
    );
    expect(empty.length).toBeGreaterThanOrEqual(6);
    for (const draft of empty) {
      const counts = coverageCounts(
        coverAnswer(labelledQuestions[draft.question]!, {
          text: draft.text,
          citations: [],
        }),
      );
      expect(counts.covered, draft.name).toBe(0);
      expect(counts.touched, draft.name).toBeLessThanOrEqual(1);
    }
  });
});
