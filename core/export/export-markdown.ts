import type { RootContent } from 'mdast';
import { AppError } from '../app-error.ts';
import type { QuestionEntry } from '../collection/collection.ts';
import type { ExportedFile, ExportResult } from './export-choices.ts';
import type { ExportInput } from './export-input.ts';
import { createFootnotes } from './footnotes.ts';
import { indexBlocks, openingBlocks } from './index-blocks.ts';
import { questionBlocks, type QuestionFile } from './question-blocks.ts';
import {
  collectionFrontMatter,
  questionFrontMatter,
} from './question-front-matter.ts';
import { headingOfText } from './plain-blocks.ts';
import { sourceLegend } from './source-names.ts';
import { fileNameKey, safeFileName } from './file-name.ts';
import { serialiseMarkdown } from '../rich-text/markdown.ts';

const imageFolder = '_images';

/**
 * Builds the Markdown of a question, a topic or a collection, as one file or as a folder with a file a question and an
 * index. Images of my answers become files under `_images/`, so that one file with images is a folder too: the result's
 * layout says which it is. Everything that the person wrote and chose to export is in it.
 * @throws AppError `not-found` when the scope names a question or topic that the collection does not have
 */
export function exportMarkdown(input: ExportInput): ExportResult {
  const entries = entriesIn(input);
  const title = titleOf(input, entries);
  const images = new Set<string>();
  const texts =
    input.choices.layout === 'folder'
      ? folderOf(input, entries, title, images)
      : [singleFile(input, entries, title, images)];
  const pictures = [...images].sort().map((image): ExportedFile => ({
    name: `${imageFolder}/${image}`,
    content: input.images.get(image) ?? '',
    encoding: 'base64',
  }));
  const isFolder = input.choices.layout === 'folder' || pictures.length > 0;
  const name = safeFileName(title);
  return {
    suggestedName: isFolder ? name : `${name}.md`,
    layout: isFolder ? 'folder' : 'one-file',
    questions: entries.length,
    files: [...texts, ...pictures],
  };
}

/** The questions of the scope: by topic in the collection's order, then by number. */
function entriesIn({
  choices,
  collection,
}: ExportInput): readonly QuestionEntry[] {
  const { scope } = choices;
  const topics = collection.topics.map(topic => topic.id);
  const entries = collection.questions
    .filter(
      entry =>
        scope.kind === 'collection' ||
        (scope.kind === 'topic' && entry.topic === scope.topic) ||
        (scope.kind === 'question' && entry.id === scope.question),
    )
    .sort(
      (first, second) =>
        topics.indexOf(first.topic) - topics.indexOf(second.topic) ||
        first.number - second.number,
    );
  if (entries.length === 0 && scope.kind !== 'collection')
    throw new AppError(
      'not-found',
      `There is nothing to export: the collection “${collection.title}” has no such ${scope.kind}. Choose another and export again.`,
    );
  return entries;
}

function titleOf(
  { choices, collection }: ExportInput,
  entries: readonly QuestionEntry[],
): string {
  const { scope } = choices;
  if (scope.kind === 'question') return numberedTitle(entries[0]);
  const topic = collection.topics.find(
    each => scope.kind === 'topic' && each.id === scope.topic,
  );
  return topic ? `${collection.title} – ${topic.title}` : collection.title;
}

/** "07 How do you …": sorts by number in any list of files. */
function numberedTitle(entry: QuestionEntry | undefined): string {
  return `${String(entry?.number ?? 0).padStart(2, '0')} ${entry?.prompt ?? ''}`;
}

function singleFile(
  input: ExportInput,
  entries: readonly QuestionEntry[],
  title: string,
  images: Set<string>,
): ExportedFile {
  const name = `${safeFileName(title)}.md`;
  const [only] = entries;
  if (only && input.choices.scope.kind === 'question')
    return questionFile(input, only, name, images);
  const file = fileOf(input, images);
  const children = [
    ...openingBlocks(input, title),
    ...bodyOf(input, entries, file),
    ...file.footnotes.definitions(),
  ];
  return textFile(name, collectionFrontMatter(input, title), children);
}

/** The questions below each other; a whole collection is parted into its topics. */
function bodyOf(
  input: ExportInput,
  entries: readonly QuestionEntry[],
  file: QuestionFile,
): RootContent[] {
  if (input.choices.scope.kind !== 'collection')
    return entries.flatMap(entry => questionBlocks(input, entry, file, 2));
  return input.collection.topics.flatMap((topic): RootContent[] => {
    const within = entries.filter(entry => entry.topic === topic.id);
    if (within.length === 0) return [];
    return [
      headingOfText(2, topic.title),
      ...within.flatMap(entry => questionBlocks(input, entry, file, 3)),
    ];
  });
}

function questionFile(
  input: ExportInput,
  entry: QuestionEntry,
  name: string,
  images: Set<string>,
): ExportedFile {
  const file = fileOf(input, images);
  const { mergedAnswers, wordings } = input.choices.include;
  const children: RootContent[] = [
    ...questionBlocks(input, entry, file, 1),
    ...(mergedAnswers || wordings
      ? [headingOfText(2, 'Sources'), sourceLegend(input.collection)]
      : []),
    ...file.footnotes.definitions(),
  ];
  return textFile(name, questionFrontMatter(input, entry), children);
}

function folderOf(
  input: ExportInput,
  entries: readonly QuestionEntry[],
  title: string,
  images: Set<string>,
): readonly ExportedFile[] {
  const indexName = 'Index';
  const taken = new Set([fileNameKey(indexName), fileNameKey(imageFolder)]);
  const names = new Map<string, string>();
  for (const entry of entries) {
    const name = safeFileName(numberedTitle(entry), taken);
    taken.add(fileNameKey(name));
    names.set(entry.id, `${name}.md`);
  }
  const index = [
    ...openingBlocks(input, title),
    ...indexBlocks(input, entries, names),
  ];
  return [
    textFile(`${indexName}.md`, collectionFrontMatter(input, title), index),
    ...entries.map(entry =>
      questionFile(input, entry, names.get(entry.id) ?? '', images),
    ),
  ];
}

/** Footnotes and images of a new file; images that are shown are added to the set. */
function fileOf(input: ExportInput, images: Set<string>): QuestionFile {
  return {
    footnotes: createFootnotes(input.collection, input.contents),
    image(image) {
      if (!input.images.has(image)) return null;
      images.add(image);
      return `${imageFolder}/${image}`;
    },
  };
}

function textFile(
  name: string,
  head: string,
  children: RootContent[],
): ExportedFile {
  const body = serialiseMarkdown({ type: 'root', children });
  return { name, content: `${head}${body}`, encoding: 'utf8' };
}
