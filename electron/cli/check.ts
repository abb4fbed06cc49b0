import { access } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type {
  QuestionContent,
  QuestionId,
} from '../../core/collection/collection.ts';
import {
  validateCollection,
  type CollectionCounts,
} from '../../core/collection/validate-collection.ts';
import {
  createCollections,
  type Collections,
} from '../services/collections.ts';
import { flag, type CliCommand } from './command.ts';
import { exitCodes } from './exit-code.ts';

interface CheckedCollection {
  readonly id: string;
  readonly problems: readonly string[];
  /** Null when the index itself cannot be read. */
  readonly counts: CollectionCounts | null;
}

function sentence(error: unknown): string {
  if (error instanceof AppError) return error.message;
  throw error;
}

async function checkCollection(
  collections: Collections,
  id: string,
): Promise<CheckedCollection> {
  const collection = await collections.open(id);
  const contents = new Map<QuestionId, QuestionContent>();
  const unreadable: string[] = [];
  for (const question of collection.questions)
    await collections.question(id, question.id).then(
      content => contents.set(question.id, content),
      (error: unknown) => unreadable.push(sentence(error)),
    );
  const readable = {
    ...collection,
    questions: collection.questions.filter(({ id }) => contents.has(id)),
  };
  const report = validateCollection(readable, contents);
  return {
    id,
    problems: [...unreadable, ...report.problems],
    counts: report.counts,
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Checks every collection in a folder, or the one that the folder is. */
async function checkFolder(
  folder: string,
): Promise<readonly CheckedCollection[]> {
  const single = await exists(join(folder, 'collection.json'));
  const collections = createCollections({
    bundledFolder: single ? dirname(folder) : folder,
    storedFolder: null,
  });
  if (single) return [await checkCollection(collections, basename(folder))];
  const { collections: readable, problems } = await collections.list();
  const checked: CheckedCollection[] = problems.map(problem => ({
    id: problem.subject,
    problems: [problem.message],
    counts: null,
  }));
  for (const { id } of readable)
    checked.push(await checkCollection(collections, id));
  return checked;
}

function asText({ id, problems, counts }: CheckedCollection): string {
  const held = counts
    ? `${String(counts.questions)} questions, ${String(counts.sources)} sources, ${String(counts.answers)} answers, ${String(counts.points)} points, each in one of ${String(counts.mergedPoints)} merged points`
    : 'cannot be read';
  const found =
    problems.length === 0
      ? 'no problems'
      : problems.map(problem => `\n  ${problem}`).join('');
  return `${id}: ${held}: ${found}\n`;
}

/** `collate check` */
export const check: CliCommand = {
  name: 'check',
  summary: 'check the files of collections',
  help: `Usage: collate check [FOLDER] [--json]

Checks every collection in FOLDER (or the one that it is): its files, its ids, and that every point is in exactly one
merged point. Without FOLDER, the collections that come with Collate. Ends with 1 when there are problems.

  --json   {"collections": [{"id", "problems", "counts"}]}
`,
  options: { json: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  async run(input, context) {
    const folder = resolve(input.positionals[0] ?? context.bundledFolder);
    const checked = await checkFolder(folder);
    if (checked.length === 0)
      throw new AppError('not-found', `There is no collection in ${folder}.`);
    context.print(
      flag(input, 'json')
        ? `${JSON.stringify({ collections: checked })}\n`
        : checked.map(asText).join(''),
    );
    return checked.some(({ problems }) => problems.length > 0)
      ? exitCodes.findings
      : exitCodes.ok;
  },
};
