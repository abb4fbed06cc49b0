import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type { Collection } from '../../core/collection/collection.ts';
import type {
  ExportChoices,
  ExportResult,
} from '../../core/export/export-choices.ts';
import { writeExport } from '../services/write-export.ts';
import {
  flag,
  textOption,
  UsageError,
  type CliCommand,
  type CliContext,
  type CliInput,
} from './command.ts';
import { exitCodes } from './exit-code.ts';
import {
  callServices,
  dataDirectoryHelp,
  dataDirectoryOption,
  withServices,
} from './with-services.ts';

type Include = ExportChoices['include'];
const parts: Readonly<Record<string, keyof Include>> = {
  merged: 'mergedAnswers',
  wordings: 'wordings',
  highlights: 'highlights',
  notes: 'notes',
  answer: 'myAnswer',
};

function includeOf(input: CliInput): Include {
  const named = (textOption(input, 'include') ?? Object.keys(parts).join(','))
    .split(',')
    .map(name => name.trim());
  const unknown = named.find(name => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new UsageError(
      `--include takes ${Object.keys(parts).join(', ')}, not “${unknown}”.`,
    );
  const wanted = new Set(named.map(name => parts[name]));
  return {
    mergedAnswers: wanted.has('mergedAnswers'),
    wordings: wanted.has('wordings'),
    highlights: wanted.has('highlights'),
    notes: wanted.has('notes'),
    myAnswer: wanted.has('myAnswer'),
  };
}

function scopeOf(
  input: CliInput,
  collection: Collection,
): ExportChoices['scope'] {
  const question = textOption(input, 'question');
  const topic = textOption(input, 'topic')?.toLowerCase();
  if (question !== undefined && topic !== undefined)
    throw new UsageError('Choose --question or --topic, not both.');
  if (question !== undefined) {
    const found = collection.questions.find(
      entry => entry.id === question || String(entry.number) === question,
    );
    if (!found)
      throw new AppError('not-found', `There is no question ${question}.`);
    return { kind: 'question', question: found.id };
  }
  if (topic === undefined) return { kind: 'collection' };
  const found = collection.topics.find(
    entry => entry.id === topic || entry.title.toLowerCase() === topic,
  );
  if (!found) throw new AppError('not-found', `There is no topic “${topic}”.`);
  return { kind: 'topic', topic: found.id };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** Writes where `--out` says and returns the place in words. */
async function write(
  result: ExportResult,
  out: string,
  context: CliContext,
): Promise<string | null> {
  const [main, ...others] = result.files;
  if (out === '-') {
    if (!main || others.length > 0)
      throw new UsageError(
        '--out - takes a single file; name a folder instead.',
      );
    context.print(main.content);
    return null;
  }
  const path = resolve(out);
  if (result.layout === 'folder' || (await isFolder(path))) {
    await writeExport(result, path);
    return result.layout === 'folder' ? path : join(path, main?.name ?? '');
  }
  await writeExport(result, dirname(path), basename(path));
  return path;
}

/** `collate export` */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'write a collection, a topic or a question as Markdown',
  help: `Usage: collate export COLLECTION --out PATH [--question N | --topic T] [--folder] [--include PARTS] [--data-dir DIR]

Writes Markdown. A file that is there already is replaced, in one step.

  --out PATH       file to write, or folder with --folder; - prints it
  --question N     only the question with this number or id
  --topic T        only the topic with this title or id
  --folder         one file a question, in a folder
  --include PARTS  any of merged, wordings, highlights, notes, answer, with commas (default: all)
${dataDirectoryHelp}
`,
  options: {
    out: { type: 'string', short: 'o' },
    question: { type: 'string' },
    topic: { type: 'string' },
    folder: { type: 'boolean' },
    include: { type: 'string' },
    ...dataDirectoryOption,
  },
  positionals: { least: 1, most: 1 },
  run(input, context) {
    const out = textOption(input, 'out');
    if (out === undefined) throw new UsageError('--out is missing.');
    const include = includeOf(input);
    return withServices(input, context, async services => {
      const id = input.positionals[0] ?? '';
      const collection = await callServices(services, 'collection.open', {
        collection: id,
      });
      const result = await callServices(services, 'export.markdown', {
        collection: id,
        scope: scopeOf(input, collection),
        layout: flag(input, 'folder') ? 'folder' : 'one-file',
        include,
      });
      const place = await write(result, out, context);
      if (place !== null)
        context.complain(
          `Exported ${String(result.questions)} ${result.questions === 1 ? 'question' : 'questions'} to ${place}\n`,
        );
      return exitCodes.ok;
    });
  },
};
