import type { ListItem, RootContent } from 'mdast';
import type {
  Collection,
  Point,
  QuestionContent,
} from '../collection/collection.ts';
import { headingOfText, lineOfText, paragraphsOfText } from './plain-blocks.ts';
import { sourceName } from './source-names.ts';

function itemOf(point: Point): ListItem {
  const [first, ...rest] = paragraphsOfText(point.text);
  const label = lineOfText(point.label ?? '');
  const lead =
    label.length === 0
      ? []
      : [
          { type: 'strong' as const, children: label },
          { type: 'text' as const, value: ' ' },
        ];
  return {
    type: 'listItem',
    spread: rest.length > 0,
    children: [
      { type: 'paragraph', children: [...lead, ...(first?.children ?? [])] },
      ...rest,
    ],
  };
}

/** What each source says in its own words and order: lead, points, closing. */
export function wordingsSection(
  collection: Collection,
  content: QuestionContent,
  depth: number,
): RootContent[] {
  const order = collection.sources.map(source => source.id);
  const answers = [...content.answers].sort(
    (first, second) =>
      order.indexOf(first.source) - order.indexOf(second.source),
  );
  if (answers.length === 0) return [];
  return [
    headingOfText(depth, 'Wordings by source'),
    ...answers.flatMap((answer): RootContent[] => [
      headingOfText(depth + 1, sourceName(collection, answer.source)),
      ...paragraphsOfText(answer.lead),
      ...(answer.points.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              ordered: true,
              start: 1,
              spread: false,
              children: answer.points.map(itemOf),
            },
          ]),
      ...paragraphsOfText(answer.closing),
    ]),
  ];
}
