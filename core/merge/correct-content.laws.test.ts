import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItemId } from '../collection/safe-id.ts';
import { correctedContent } from './correct-content.ts';
import { anyContent, anyCorrections } from './correctable-question.fixture.ts';
import { rulesInForce } from './rules-in-force.ts';

describe('for all questions and corrections', () => {
  it('every point is in exactly one merged point', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        const after = correctedContent(content, corrections);
        const members = after.mergedPoints.flatMap(each => each.members);
        expect([...members].sort()).toEqual(
          content.mergedPoints.flatMap(each => each.members).sort(),
        );
        expect(after.mergedPoints.every(each => each.members.length > 0)).toBe(
          true,
        );
        expect(after.answers).toBe(content.answers);
      }),
      { numRuns: 1000 },
    );
  });

  it('every rule that is in force holds', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        const after = correctedContent(content, corrections);
        const groupOf = new Map(
          after.mergedPoints.flatMap(({ members }, group) =>
            members.map(id => [id, group] as const),
          ),
        );
        for (const { kind, points } of rulesInForce(corrections)) {
          const [one, other] = points.map(id => groupOf.get(id));
          if (one === undefined || other === undefined) continue;
          if (points[0] === points[1]) continue;
          expect(one === other).toBe(kind === 'must-link');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no two texts have one id, and every id is one that a record takes', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        const after = correctedContent(content, corrections);
        const ids = [
          ...after.mergedPoints.map(({ id }) => id),
          ...after.answers.flatMap(({ points }) => points.map(({ id }) => id)),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every(isItemId)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('nothing is stated that was not there, and nothing of an editor goes unless another was to speak', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        const after = correctedContent(content, corrections);
        const said = [
          ...content.mergedPoints.map(({ statement }) => statement),
          ...content.answers.flatMap(({ points }) =>
            points.map(({ text }) => text),
          ),
        ];
        for (const { statement } of after.mergedPoints) {
          const rest = said.reduce(
            (left, words) => left.replaceAll(words, ''),
            statement,
          );
          expect(rest.trim()).toBe('');
        }
        if (corrections.some(({ type }) => type === 'representative')) return;
        const all = after.mergedPoints.map(({ statement }) => statement).join();
        for (const { statement } of content.mergedPoints)
          if (statement.startsWith('What an editor'))
            expect(all).toContain(statement);
      }),
      { numRuns: 1000 },
    );
  });

  it('what no correction speaks of is the very same value, in the same order', () => {
    fc.assert(
      fc.property(anyContent, anyCorrections, (content, corrections) => {
        fc.pre(corrections.every(({ type }) => type !== 'grouping'));
        const named = new Set(
          corrections.flatMap(each => {
            if (each.type === 'rules')
              return each.rules.flatMap(({ points }) => points);
            return each.type === 'grouping' ? [] : each.point;
          }),
        );
        const untouched = content.mergedPoints.filter(({ members }) =>
          members.every(id => !named.has(id)),
        );
        const { mergedPoints } = correctedContent(content, corrections);
        expect(
          mergedPoints.filter(merged => untouched.includes(merged)),
        ).toEqual(untouched);
      }),
      { numRuns: 1000 },
    );
  });
});
