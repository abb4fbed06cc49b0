import type { QuestionContent } from '../collection/collection.ts';
import type { CoverageQuestion } from './coverage.ts';

/** What coverage compares an answer with: the prompt, and each merged point with its members' texts. */
export function coverageQuestion(
  prompt: string,
  content: QuestionContent,
): CoverageQuestion {
  const texts = new Map(
    content.answers.flatMap(answer =>
      answer.points.map(point => [point.id, point.text] as const),
    ),
  );
  return {
    prompt,
    points: content.mergedPoints.map(merged => ({
      id: merged.id,
      label: merged.label,
      statement: merged.statement,
      members: merged.members.flatMap(id => texts.get(id) ?? []),
    })),
  };
}
