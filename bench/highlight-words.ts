import { describeTarget } from '../core/anchor/describe-target.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Point } from '../core/collection/collection.ts';
import type { QuestionRef } from '../core/contract.ts';
import { highlightColours } from '../core/annotation/highlight-colour.ts';
import type { MakeCall } from './seed-library.ts';

const written = '2026-01-05T09:00:00.000Z';

/** Highlights so many single words of a question's answers, spread evenly over its texts, in all eight colours. */
export async function seedHighlights(
  call: MakeCall,
  ref: QuestionRef,
  amount: number,
): Promise<void> {
  const { content } = await call('question.open', ref);
  const points = content?.answers.flatMap(answer => answer.points) ?? [];
  const places = points.flatMap(everyOtherWord);
  if (places.length < amount)
    throw new Error(`There are only ${places.length} words to highlight.`);
  const changes = Array.from({ length: amount }, (_, index) => {
    const place = places[Math.floor((index * places.length) / amount)];
    if (!place) throw new Error('no such word');
    return {
      type: 'annotation.add' as const,
      annotation: highlight(index, place),
    };
  });
  for (let start = 0; start < changes.length; start += 50)
    await call('study.change', {
      ...ref,
      changes: changes.slice(start, start + 50),
    });
}

interface Place {
  readonly point: Point;
  readonly start: number;
  readonly end: number;
}

function everyOtherWord(point: Point): readonly Place[] {
  return [...point.text.matchAll(/\p{L}{2,}/gu)]
    .filter((_, index) => index % 2 === 0)
    .map(({ index, 0: word }) => ({
      point,
      start: index,
      end: index + word.length,
    }));
}

function highlight(index: number, { point, start, end }: Place): Annotation {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    created: written,
    modified: written,
    target: describeTarget(point.id, point.text, start, end),
    colour: highlightColours[index % highlightColours.length] ?? 'yellow',
    note: '',
    tags: [],
  };
}
