import type { RootContent } from 'mdast';
import type {
  Collection,
  MergedPoint,
  QuestionContent,
  SourceId,
} from '../collection/collection.ts';
import { headingOfText, paragraphsOfText } from './plain-blocks.ts';
import { sourceLetter } from './source-names.ts';

/** The sources whose points a merged point unites, in the order of the collection. */
function sourcesOf(
  collection: Collection,
  content: QuestionContent,
  merged: MergedPoint,
): readonly SourceId[] {
  const members = new Set(merged.members);
  const backing = content.answers
    .filter(answer => answer.points.some(point => members.has(point.id)))
    .map(answer => answer.source);
  const order = collection.sources.map(source => source.id);
  return [...new Set(backing)].sort(
    (first, second) => order.indexOf(first) - order.indexOf(second),
  );
}

/** Each merged point with its number, label and statement, and who says it: "4 of 5: A, B, D, E". */
export function mergedAnswerSection(
  collection: Collection,
  content: QuestionContent,
  depth: number,
): RootContent[] {
  if (content.mergedPoints.length === 0) return [];
  return [
    headingOfText(depth, 'Merged answer'),
    ...content.mergedPoints.flatMap((merged, index): RootContent[] => {
      const sources = sourcesOf(collection, content, merged);
      const letters = sources.map(source => sourceLetter(collection, source));
      const said = `Said by ${sources.length} of ${collection.sources.length}: ${letters.join(', ')}`;
      return [
        headingOfText(depth + 1, `${index + 1}. ${merged.label || 'Point'}`),
        ...paragraphsOfText(merged.statement),
        {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: [{ type: 'text', value: said }] },
          ],
        },
      ];
    }),
  ];
}
