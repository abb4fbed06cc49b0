import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../annotation/annotation.ts';
import { describeTarget } from './describe-target.ts';
import { resolveAnchor } from './resolve-anchor.ts';
import { resolveAnchors } from './resolve-anchors.ts';

const sentences = Array.from(
  { length: 30 },
  (_, at) =>
    `Sentence ${String(at)} speaks of subject ${String((at * 37) % 101)} at some length.`,
);
const text = sentences.join(' ');

function annotation(sentence: number): Annotation {
  const start = text.indexOf(sentences[sentence]!);
  const end = start + sentences[sentence]!.length;
  const instant = '2026-01-01T00:00:00.000Z';
  return {
    id: `a${String(sentence)}`,
    created: instant,
    modified: instant,
    target: describeTarget('p', text, start, end),
    colour: 'yellow',
    note: '',
    tags: [],
  };
}

describe('resolveAnchors', () => {
  it('gives every annotation its anchor, in whatever order they come', () => {
    const shuffled = [7, 1, 29, 13].map(annotation);
    const edited = `A new beginning. ${text}`;
    const anchors = resolveAnchors(shuffled, edited);
    expect([...anchors.keys()].sort()).toEqual(['a1', 'a13', 'a29', 'a7']);
    for (const { id, target } of shuffled)
      expect(anchors.get(id)).toEqual({
        state: 'moved',
        start: target.position.start + 17,
        end: target.position.end + 17,
      });
  });

  it('agrees with resolving each annotation alone: the drift only says where to look first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(29), { minLength: 1 }),
        fc.nat(29),
        fc.constantFrom('', 'One more sentence. ', 'word '),
        (picked, place, inserted) => {
          const edited = sentences
            .with(place, inserted + sentences[place]!)
            .join(' ');
          const annotations = picked.map(annotation);
          const anchors = resolveAnchors(annotations, edited);
          for (const { id, target } of annotations)
            expect(anchors.get(id)).toEqual(resolveAnchor(target, edited));
        },
      ),
    );
  });

  it('finds nothing to do for no annotations', () => {
    expect(resolveAnchors([], text).size).toBe(0);
  });
});
