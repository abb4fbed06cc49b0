import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionSchema } from '../collection/addition-schema.ts';
import {
  collectionIntegrity,
  questionIntegrity,
} from '../collection/collection-integrity.ts';
import type { QuestionContent, SourceId } from '../collection/collection.ts';
import { emptyContent } from '../collection/with-additions.ts';
import { shown, tellStory, withdrawn } from './addition-shelf.fixture.ts';
import type { AdditionTarget } from './addition-target.ts';

/** Claims that resemble each other, so that points match, join and part. */
const claims = [
  'Yeast turns sugar into carbon dioxide that makes the dough rise',
  'Yeast turns sugar into carbon dioxide, and the dough rises with it',
  'A slow rise gives acids that taste good',
  'A slow rise gives the bread acids that taste good and keep it fresh',
  'Kneading joins the proteins into gluten',
  'Kneading joins proteins into gluten, which holds the gas',
  'Salt slows the yeast down',
  'Steam keeps the crust soft while the loaf grows',
  'Flour feeds the yeast',
];
const prompts = [
  'What does yeast do in dough?',
  'Why is dough kneaded?',
  'What is steam for in the oven?',
];

const claim = fc.record({
  text: fc.constantFrom(...claims),
  label: fc.option(fc.constantFrom('Gas', 'Taste', 'Gluten'), {
    nil: undefined,
    freq: 3,
  }),
});
const sheet = fc
  .uniqueArray(
    fc.record({
      prompt: fc.nat(prompts.length - 1),
      points: fc.array(claim, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, selector: each => each.prompt },
  )
  .map(answers =>
    answers
      .map(
        ({ prompt, points }) =>
          `${String(prompt + 1)}. ${prompts[prompt] ?? ''}\n\n${points
            .map(({ label, text }) => `- ${label ? `${label}: ` : ''}${text}.`)
            .join('\n')}\n`,
      )
      .join('\n'),
  );
const name = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md');
const files = fc.uniqueArray(fc.record({ name, text: sheet }), {
  minLength: 1,
  maxLength: 2,
  selector: each => each.name,
});
const step = fc.oneof(
  { weight: 3, arbitrary: files },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
);

/** What is left of a question without the points of some sources. */
function without(content: QuestionContent, sources: ReadonlySet<SourceId>) {
  const answers = content.answers.filter(({ source }) => !sources.has(source));
  const points = new Set(answers.flatMap(each => each.points.map(p => p.id)));
  return {
    answers,
    groups: content.mergedPoints
      .map(({ id, members }) => ({
        id,
        members: members.filter(member => points.has(member)),
      }))
      .filter(({ members }) => members.length > 0),
  };
}

function expectSound({ collection, contents, additions }: AdditionTarget) {
  for (const addition of additions)
    expect(additionSchema.parse(addition)).toEqual(addition);
  expect(collectionIntegrity(collection)).toEqual([]);
  const numbers = collection.questions.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const content of contents.values()) {
    expect(questionIntegrity(collection, content)).toEqual([]);
    const points = content.answers.flatMap(each => each.points);
    const members = content.mergedPoints.flatMap(each => each.members);
    expect(members.toSorted()).toEqual(points.map(({ id }) => id).sort());
    for (const { statement, members } of content.mergedPoints)
      expect(
        points.some(
          ({ id, text }) => members.includes(id) && text === statement,
        ),
      ).toBe(true);
  }
}

const story = [files, fc.array(step, { maxLength: 6 })] as const;
const runs = { numRuns: 25 };

describe('sheets that are added to a collection, renewed and withdrawn', () => {
  it('leave a sound collection at every step, with every point in one merged point that speaks a member’s words', () => {
    fc.assert(
      fc.property(...story, (first, steps) => {
        tellStory(first, steps, (_, after) => expectSound(shown(after)));
      }),
      runs,
    );
  });

  it('move nothing of the other sources: neither points nor the merged points that hold them', () => {
    fc.assert(
      fc.property(...story, (first, steps) => {
        tellStory(first, steps, (before, after, step) => {
          if (typeof step === 'string') return;
          const meant = new Set(after.imports.at(-1)?.map(a => a.source.id));
          const past = shown(before);
          const now = shown(after);
          expect(
            now.collection.questions.slice(0, past.collection.questions.length),
          ).toEqual(past.collection.questions);
          expect(
            now.collection.sources.slice(0, past.collection.sources.length),
          ).toEqual(past.collection.sources);
          for (const [id, content] of past.contents)
            expect(
              without(now.contents.get(id) ?? emptyContent(id), meant),
            ).toEqual(without(content, meant));
        });
      }),
      runs,
    );
  });

  it('that are new change no merged point but by joining it', () => {
    fc.assert(
      fc.property(...story, (first, steps) => {
        tellStory(first, steps, (before, after, step) => {
          if (typeof step === 'string') return;
          const past = shown(before);
          const known = new Set(past.collection.sources.map(({ id }) => id));
          if (after.imports.at(-1)?.some(a => known.has(a.source.id))) return;
          const now = shown(after);
          for (const [id, { mergedPoints }] of past.contents)
            expect(
              now.contents
                .get(id)
                ?.mergedPoints.slice(0, mergedPoints.length)
                .map(({ members, ...rest }, index) => ({
                  ...rest,
                  members: members.filter(member =>
                    mergedPoints[index]?.members.includes(member),
                  ),
                })),
            ).toEqual(mergedPoints);
        });
      }),
      runs,
    );
  });

  it('that are renewed keep the id of every claim that they still make, and give none to other words', () => {
    fc.assert(
      fc.property(...story, (first, steps) => {
        const said = new Map<string, Set<string>>();
        const wordsIn = (target: AdditionTarget) =>
          [...target.contents.values()].flatMap(content =>
            content.answers.flatMap(({ points }) =>
              points.map(({ id, label = '', text }) => ({
                key: `${content.id} ${id}`,
                words: `${label}: ${text}`,
              })),
            ),
          );
        const remember = (target: AdditionTarget) => {
          for (const { key, words } of wordsIn(target))
            said.set(key, (said.get(key) ?? new Set()).add(words));
        };
        tellStory(first, steps, (before, after) => {
          const past = shown(before);
          remember(past);
          const there = new Set(wordsIn(past).map(({ key }) => key));
          for (const { key, words } of wordsIn(shown(after)))
            if (!there.has(key) && said.has(key))
              expect([...(said.get(key) ?? [])]).toContain(words);
        });
      }),
      runs,
    );
  });

  it('are as they were before when the last import is withdrawn', () => {
    fc.assert(
      fc.property(...story, (first, steps) => {
        tellStory(first, steps, (before, after, step) => {
          if (typeof step === 'string') return;
          const sources = after.imports.at(-1)?.map(a => a.source.id) ?? [];
          const back = sources.reduce(withdrawn, after);
          expect(shown(back)).toEqual(shown(before));
        });
      }),
      runs,
    );
  });
});
