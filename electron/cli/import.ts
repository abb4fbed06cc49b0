import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import {
  noRepairs,
  type ImportReport,
} from '../../core/import/import-preview.ts';
import { titleOfFile } from '../../core/import/title-of-file.ts';
import type { Services } from '../services/services.ts';
import {
  flag,
  textOption,
  UsageError,
  type CliCommand,
  type CliContext,
  type CliInput,
} from './command.ts';
import { exitCodes } from './exit-code.ts';
import { importSummary } from './import-summary.ts';
import { openCollection, type WholeCollection } from './open-collection.ts';
import { readSheetFiles, type SheetFile } from './sheet-files.ts';
import { shownQuestions } from './show.ts';
import {
  callServices,
  dataDirectoryOption,
  withoutModelHelp,
  withoutModelOption,
  withServices,
} from './with-services.ts';

/** Bytes that go to the services at a time: a call may not be larger than 4 MiB. */
const piece = 2 * 1024 * 1024;

/** Where the sheets go. */
interface ImportPlace {
  readonly into: string | null;
  readonly title: string;
}

interface Imported {
  readonly whole: WholeCollection;
  readonly report: ImportReport;
}

/** Imports through the same calls as a window. */
async function importFiles(
  services: Services,
  files: readonly SheetFile[],
  place: ImportPlace,
): Promise<ImportReport> {
  const { import: id } = await callServices(services, 'import.begin', null);
  for (const { name, bytes } of files)
    for (let start = 0; start === 0 || start < bytes.length; start += piece)
      await callServices(services, 'import.add', {
        import: id,
        name,
        base64: Buffer.from(bytes.subarray(start, start + piece)).toString(
          'base64',
        ),
        last: start + piece >= bytes.length,
      });
  return callServices(services, 'import.run', {
    import: id,
    ...place,
    repairs: noRepairs,
  });
}

/** Stores in the named library, or in one that is thrown away again. */
async function importInto(
  input: CliInput,
  context: CliContext,
  files: readonly SheetFile[],
  place: ImportPlace,
): Promise<Imported> {
  const named = textOption(input, 'data-dir') !== undefined;
  const folder = named
    ? null
    : await mkdtemp(join(tmpdir(), 'collate-import-'));
  const there =
    folder === null
      ? input
      : { ...input, values: { ...input.values, 'data-dir': folder } };
  try {
    const report = await withServices(there, context, services =>
      importFiles(services, files, place),
    );
    const whole = await openCollection(report.collection, there, context);
    return { whole, report };
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/** Sources by the names of their files; those that were there before by their ids. */
function withFileNames({ whole, report }: Imported) {
  const nameOf = new Map(
    report.files.map(({ source, name }) => [source, name]),
  );
  return shownQuestions(whole).map(question => ({
    number: question.number,
    topic: question.topic,
    prompt: question.prompt,
    points: question.points.map(({ label, members }) => ({
      label,
      members: members.map(member => ({
        ...member,
        source: nameOf.get(member.source) ?? member.source,
      })),
    })),
  }));
}

/** `collate import` */
export const importCommand: CliCommand = {
  name: 'import',
  summary: 'find the questions in answer sheets and merge what they say',
  help: `Usage: collate import FILE… [--json] [--title T | --into COLLECTION] [--data-dir DIR] [--without-model]

Reads answer sheets (.md, .txt, .html, .docx; folders with all sheets in them; - for the standard input), finds the questions
in them and merges their answers. Without --data-dir nothing is stored. A file that cannot be read is named, and the others
go on; the exit code is then 1. It is 3 when there is no question in any of them.

With --into the sheets are added to a collection that is there, bundled or stored: nothing that is in it moves, a sheet whose
title it knows takes the place of its former state, and what changed is told.

  --json           one JSON value: {"questions": [{"number", "topic", "prompt", "points":
                   [{"label", "members": [{"source", "index", "label", "text"}]}]}], "report": …};
                   source is the name of the file, index the place of the point in its answer, from 0
                   with --into: the questions of the whole collection, where source is the id of a source that was
                   there before; report.delta tells for each question that changed {"question", "number", "prompt",
                   "newPoints", "strengthened", "weakened": [{"id", "label", "statement"}], "disputes"}
  --title T        title of the collection (default: made of the first file's name)
  --into C         id of the collection to add the sheets to
  --data-dir DIR   folder of the library to store the collection in
${withoutModelHelp}
`,
  options: {
    json: { type: 'boolean' },
    title: { type: 'string' },
    into: { type: 'string' },
    ...dataDirectoryOption,
    ...withoutModelOption,
  },
  positionals: { least: 1, most: 10_000 },
  async run(input, context) {
    let refused = 0;
    const files = await readSheetFiles(input.positionals, sentence => {
      refused++;
      context.complain(`${sentence}\n`);
    });
    const place = placeOf(input, files);
    try {
      const imported = await importInto(input, context, files, place);
      context.print(resultOf(imported, input));
      const { report } = imported;
      return refused === 0 && report.files.every(isRead)
        ? exitCodes.ok
        : exitCodes.findings;
    } catch (error) {
      // Here it is not the command that was wrong but what the files hold.
      if (!(error instanceof AppError) || error.code !== 'invalid-input')
        throw error;
      context.complain(`${error.message}\n`);
      return exitCodes.unreadable;
    }
  },
};

/** @throws AppError `not-found` without a file; UsageError for an empty title, or one that is of no use */
function placeOf(input: CliInput, [first]: readonly SheetFile[]): ImportPlace {
  if (first === undefined)
    throw new AppError('not-found', 'There is no sheet to import.');
  const named = textOption(input, 'title')?.trim();
  const into = textOption(input, 'into') ?? null;
  if (named === '') throw new UsageError('--title is empty.');
  if (named !== undefined && into !== null)
    throw new UsageError(
      '--title names a new collection, and --into one that is there. Give one of them.',
    );
  return { into, title: named ?? titleOfFile(first.name) };
}

function isRead(file: ImportReport['files'][number]): boolean {
  return file.refusal === null;
}

function resultOf(imported: Imported, input: CliInput): string {
  const stored = textOption(input, 'data-dir') !== undefined;
  if (!flag(input, 'json')) return importSummary(imported.report, stored);
  const questions = withFileNames(imported);
  return `${JSON.stringify({ questions, report: imported.report })}\n`;
}
