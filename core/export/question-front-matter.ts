import type { QuestionEntry } from '../collection/collection.ts';
import type { ExportInput } from './export-input.ts';
import { frontMatter, plainInstant, plainTag } from './front-matter.ts';

/** Version of the front matter's fields. */
export const frontMatterSchema = 1;

/** The front matter of a question's file; dates are those of the person's own work. */
export function questionFrontMatter(
  input: ExportInput,
  entry: QuestionEntry,
): string {
  const { collection } = input;
  const record = input.records.get(entry.id);
  const annotations = record?.annotations ?? [];
  const tags = input.choices.include.notes
    ? annotations.flatMap(annotation => annotation.tags.map(plainTag))
    : [];
  const created = annotations.map(annotation => annotation.created).sort()[0];
  const updated = [
    ...annotations.map(annotation => annotation.modified),
    ...(record?.answer ? [record.answer.modified] : []),
  ]
    .sort()
    .at(-1);
  const coverage = input.coverage.get(entry.id);
  return frontMatter({
    title: entry.prompt,
    created: created && plainInstant(created),
    updated: updated && plainInstant(updated),
    tags: [...new Set(tags)].filter(tag => tag !== '').sort(),
    aliases: [`${entry.number}. ${entry.prompt}`],
    'collate-id': `${collection.id}/${entry.id}`,
    'collate-collection': collection.id,
    'collate-question': entry.id,
    'collate-sources': collection.sources.map(source => source.title),
    'collate-coverage': coverage && `${coverage.covered} of ${coverage.points}`,
    'collate-schema': frontMatterSchema,
    'collate-exported': input.exportedAt && plainInstant(input.exportedAt),
  });
}

/** The front matter of a file that holds several questions, or of the index. */
export function collectionFrontMatter(
  input: ExportInput,
  title: string,
): string {
  const { collection } = input;
  return frontMatter({
    title,
    'collate-id': collection.id,
    'collate-collection': collection.id,
    'collate-sources': collection.sources.map(source => source.title),
    'collate-schema': frontMatterSchema,
    'collate-exported': input.exportedAt && plainInstant(input.exportedAt),
  });
}
