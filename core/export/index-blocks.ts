import type { ListItem, RootContent } from 'mdast';
import type { QuestionEntry } from '../collection/collection.ts';
import type { ExportInput } from './export-input.ts';
import { headingOfText, lineOfText, paragraphsOfText } from './plain-blocks.ts';
import { sourceLegend } from './source-names.ts';

const statusWords = { new: '', draft: 'draft', done: 'done' } as const;

/** What stands before the questions: title, description, licence, and which letter stands for which source. */
export function openingBlocks(
  input: ExportInput,
  title: string,
): RootContent[] {
  const { collection } = input;
  return [
    headingOfText(1, title),
    ...paragraphsOfText(collection.description),
    ...paragraphsOfText(`Licence: ${collection.licence}`),
    headingOfText(2, 'Sources'),
    sourceLegend(collection),
  ];
}

/** A list of links to the questions' files, by topic. */
export function indexBlocks(
  input: ExportInput,
  entries: readonly QuestionEntry[],
  names: ReadonlyMap<string, string>,
): RootContent[] {
  return input.collection.topics.flatMap((topic): RootContent[] => {
    const items = entries
      .filter(entry => entry.topic === topic.id)
      .map(entry => itemOf(input, entry, names.get(entry.id) ?? ''));
    if (items.length === 0) return [];
    return [
      headingOfText(2, topic.title),
      { type: 'list', ordered: false, spread: false, children: items },
    ];
  });
}

function itemOf(
  input: ExportInput,
  entry: QuestionEntry,
  name: string,
): ListItem {
  const status = statusWords[input.records.get(entry.id)?.status ?? 'new'];
  const coverage = input.coverage.get(entry.id);
  const covered =
    coverage && coverage.covered > 0
      ? `${coverage.covered} of ${coverage.points} points covered`
      : '';
  const state = [status, covered].filter(words => words !== '').join(', ');
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            url: encodeURIComponent(name),
            children: lineOfText(`${entry.number}. ${entry.prompt}`) as never,
          },
          ...(state === ''
            ? []
            : [{ type: 'text' as const, value: ` – ${state}` }]),
        ],
      },
    ],
  };
}
