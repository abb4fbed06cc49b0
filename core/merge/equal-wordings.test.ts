import { expect, test } from 'vitest';
import { mergeQuestions } from './merge-questions.ts';

test('among thousands of points equal wordings are merged, and rules hold', () => {
  const point = (source: string, place: number) => ({
    id: `${source}${place}`,
    source,
    text: `Claim number ${place}${source === 'b' ? '.' : ''}`,
  });
  const places = Array.from({ length: 1200 }, (_, place) => place);
  const question = {
    id: 'q',
    prompt: '',
    points: ['a', 'b'].flatMap(source =>
      places.map(place => point(source, place)),
    ),
    rules: [{ kind: 'cannot-link' as const, points: ['a7', 'b7'] as const }],
  };
  const [result] = mergeQuestions([question], null);
  expect(result?.groups).toHaveLength(1201);
  expect(result?.groups[0]?.members).toEqual(['a0', 'b0']);
  expect(result?.groups.flatMap(group => group.members).sort()).toEqual(
    question.points.map(({ id }) => id).sort(),
  );
  expect(result?.groups).toContainEqual({ members: ['a7'] });
});
