import type { RootContent } from 'mdast';
import type { QuestionEntry } from '../collection/collection.ts';
import { isBlank } from '../rich-text/rich-text.ts';
import { richTextBlocks } from '../rich-text/rich-text-to-markdown.ts';
import type { ExportInput } from './export-input.ts';
import type { Footnotes } from './footnotes.ts';
import { highlightsSection } from './highlights-section.ts';
import { mergedAnswerSection } from './merged-answer-section.ts';
import { headingOfText, paragraphsOfText } from './plain-blocks.ts';
import { wordingsSection } from './wordings-section.ts';

/** What a question's text needs besides the input: the footnotes and images of the file that it goes into. */
export interface QuestionFile {
  readonly footnotes: Footnotes;
  /** Called for each image that is shown; null when it is missing. */
  readonly image: (image: string) => string | null;
}

/**
 * One question: its prompt as a heading, then the chosen sections, my answer first. Sections with nothing in them are left
 * out.
 * @param depth level of the question's heading
 */
export function questionBlocks(
  input: ExportInput,
  entry: QuestionEntry,
  file: QuestionFile,
  depth: number,
): RootContent[] {
  const { collection } = input;
  const { include } = input.choices;
  const content = input.contents.get(entry.id) ?? null;
  const annotations = input.records.get(entry.id)?.annotations ?? [];
  const missing = content
    ? []
    : paragraphsOfText('The answers to this question could not be read.');
  return [
    headingOfText(depth, `${entry.number}. ${entry.prompt}`),
    ...missing,
    ...(include.myAnswer ? myAnswerSection(input, entry, file, depth + 1) : []),
    ...(include.mergedAnswers && content
      ? mergedAnswerSection(collection, content, depth + 1)
      : []),
    ...(include.wordings && content
      ? wordingsSection(collection, content, depth + 1)
      : []),
    ...highlightsSection(
      collection,
      content,
      annotations,
      { ...include, meanings: input.meanings },
      depth + 1,
    ),
  ];
}

function myAnswerSection(
  input: ExportInput,
  entry: QuestionEntry,
  file: QuestionFile,
  depth: number,
): RootContent[] {
  const document = input.records.get(entry.id)?.answer?.document;
  if (!document || isBlank(document)) return [];
  return [
    headingOfText(depth, 'My answer'),
    ...richTextBlocks(document, {
      citation: file.footnotes.mark,
      image: file.image,
      headingShift: depth,
    }),
  ];
}
