import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/app-error.ts';
import {
  draftCollection,
  finishCollection,
  mergeQuestionsOf,
  type CollectionDraft,
} from '../../../core/import/build-collection.ts';
import { identifierOf } from '../../../core/import/identifier-of.ts';
import type {
  ImportFile,
  ImportPreview,
  ImportRepairs,
  ImportReport,
  ImportStage,
} from '../../../core/import/import-preview.ts';
import { importReport } from '../../../core/import/import-report.ts';
import type { ParsedSheet } from '../../../core/import/parsed-sheet.ts';
import { splitLines } from '../../../core/import/split-lines.ts';
import { titleOfFile } from '../../../core/import/title-of-file.ts';
import type { Understanding } from '../../../core/import/understand-sheets.ts';
import type {
  MergeResult,
  PointVectors,
} from '../../../core/merge/merge-input.ts';
import { wholeText } from '../../../core/merge/pair-scores.ts';
import type {
  Collection,
  QuestionContent,
} from '../../../core/collection/collection.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { SheetText } from '../import/sheet-text.ts';
import { ImportFiles, type ReadSheet } from './import-files.ts';
import { runInThread } from './import-thread.ts';
import { stopIfAsked, storeCollection } from './store-collection.ts';

/** Imports that wait for their person; of more than these the one that was begun first is forgotten. */
const mostImports = 20;

/** What imports need from around them. */
export interface ImportPorts {
  /** Ids of all collections that there are. */
  readonly takenIds: () => Promise<ReadonlySet<string>>;
  /** The library's folder of collections. */
  readonly folder: string;
  /** Why the library may not be written to, or null. */
  readonly readOnlyReason: string | null;
  readonly read: ReadSheet;
  readonly embeddings: Embeddings;
  /** The bundled worker, or null to do its work in this thread. */
  readonly workerFile: string | null;
  readonly progress: (
    id: string,
    stage: ImportStage,
    done: number,
    of: number,
  ) => void;
}

/** A merged import that has not been stored. */
export interface MergedImport {
  readonly collection: Collection;
  readonly contents: readonly QuestionContent[];
  readonly report: ImportReport;
  /** Texts of the sheets by source id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Imports that are being prepared or run. They live in memory: what is not run leaves no trace. */
export class Imports {
  readonly #ports: ImportPorts;
  readonly #open = new Map<string, ImportFiles>();

  constructor(ports: ImportPorts) {
    this.#ports = ports;
  }

  begin(): string {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= mostImports && oldest !== undefined)
      this.cancel(oldest);
    const id = randomUUID();
    this.#open.set(id, new ImportFiles(this.#ports.read));
    return id;
  }

  /** A piece of a file. @returns the file's id */
  add(id: string, name: string, bytes: Uint8Array, last: boolean): string {
    return this.#of(id).add(name, bytes, last);
  }

  remove(id: string, file: string): void {
    this.#of(id).remove(file);
  }

  /** Stops what runs, and forgets the files. */
  cancel(id: string): void {
    this.#open.get(id)?.cancel();
    this.#open.delete(id);
  }

  async preview(id: string, repairs: ImportRepairs): Promise<ImportPreview> {
    const files = this.#of(id);
    const understanding = await this.#understand(id, files, repairs);
    return {
      files: await previewFiles(files, understanding),
      questions: understanding.questions,
      unaligned: understanding.unaligned,
    };
  }

  /** Merges and stores. @throws AppError as `import.run` of the contract */
  async run(
    id: string,
    title: string,
    repairs: ImportRepairs,
  ): Promise<ImportReport> {
    const { readOnlyReason, folder } = this.#ports;
    if (readOnlyReason !== null)
      throw new AppError('read-only', readOnlyReason);
    const { signal } = this.#of(id);
    const merged = await this.merge(id, title, repairs);
    this.#tell(id, 'writing', 0, 1);
    await storeCollection(folder, merged, signal);
    this.#tell(id, 'writing', 1, 1);
    this.#open.delete(id);
    return merged.report;
  }

  /** Everything but the storing. */
  async merge(
    id: string,
    title: string,
    repairs: ImportRepairs,
  ): Promise<MergedImport> {
    const files = this.#of(id);
    const understanding = await this.#understand(id, files, repairs);
    if (understanding.questions.length === 0) throw nothingFound(files.names());
    const taken = await this.#ports.takenIds();
    const draft = draftCollection(
      identifierOf(title, 'collection', taken),
      title,
      sheetsOf(files, understanding),
      understanding.questions,
    );
    const results = await this.#mergeDraft(id, draft, files.signal);
    stopIfAsked(files.signal);
    return {
      ...finishCollection(draft, results),
      report: importReport(
        draft,
        results,
        await previewFiles(files, understanding),
        understanding,
      ),
      texts: await textsBySource(files, draft, understanding),
    };
  }

  async #understand(
    id: string,
    files: ImportFiles,
    repairs: ImportRepairs,
  ): Promise<Understanding> {
    const sheets = await files.sheets((done, of) =>
      this.#tell(id, 'reading', done, of),
    );
    this.#tell(id, 'understanding', 0, 1);
    const { workerFile } = this.#ports;
    const understanding = await runInThread(
      workerFile,
      { task: 'understand', sheets, repairs },
      files.signal,
    );
    this.#tell(id, 'understanding', 1, 1);
    return understanding;
  }

  async #mergeDraft(
    id: string,
    draft: CollectionDraft,
    signal: AbortSignal,
  ): Promise<readonly MergeResult[]> {
    const questions = mergeQuestionsOf(draft);
    const points = questions.flatMap(question => question.points);
    this.#tell(id, 'merging', 0, points.length + 1);
    const found = await this.#ports.embeddings.vectorsOf(
      points.map(wholeText),
      done => this.#tell(id, 'merging', done, points.length + 1),
      signal,
    );
    const vectors: PointVectors =
      found &&
      new Map(
        points.map((point, index) => [
          point.id,
          found[index] ?? new Float32Array(0),
        ]),
      );
    const results = await runInThread(
      this.#ports.workerFile,
      { task: 'merge', questions, vectors },
      signal,
    );
    this.#tell(id, 'merging', points.length + 1, points.length + 1);
    return results;
  }

  #of(id: string): ImportFiles {
    const files = this.#open.get(id);
    if (files) return files;
    throw new AppError(
      'not-found',
      'This import is not open any more. Nothing of it was kept. Choose the files again.',
    );
  }

  #tell(id: string, stage: ImportStage, done: number, of: number): void {
    this.#ports.progress(id, stage, done, of);
  }
}

const emptySheet: ParsedSheet = {
  title: null,
  questions: [],
  lines: [],
  doubts: [],
};

async function previewFiles(
  files: ImportFiles,
  { sheets }: Understanding,
): Promise<readonly ImportFile[]> {
  const read = await files.all();
  return read.map(({ id, name, text }): ImportFile => {
    const sheet = sheets.get(id) ?? emptySheet;
    if (text.outcome === 'refused')
      return {
        id,
        name,
        refusal: text.message,
        remarks: [],
        sheet: emptySheet,
        leftOut: [],
      };
    return {
      id,
      name,
      refusal: null,
      remarks: text.remarks,
      sheet,
      leftOut: leftOutLines(text, sheet),
    };
  });
}

/** Longest piece of a line that the report shows. */
const longestLine = 200;

function leftOutLines(
  text: SheetText,
  sheet: ParsedSheet,
): ImportFile['leftOut'] {
  const lines = text.outcome === 'text' ? splitLines(text.text) : [];
  return sheet.lines.flatMap((role, line) =>
    role === 'left-out' || role === 'before-first-question'
      ? [{ line, text: (lines[line] ?? '').trim().slice(0, longestLine) }]
      : [],
  );
}

function sheetsOf(files: ImportFiles, { sheets }: Understanding) {
  const taken = new Set<string>();
  return files
    .entries()
    .filter(({ id }) => (sheets.get(id)?.questions.length ?? 0) > 0)
    .map(({ id, name }) => {
      const title = titleOfFile(name, taken);
      taken.add(title);
      return { file: id, title, sheet: sheets.get(id) ?? emptySheet };
    });
}

async function textsBySource(
  files: ImportFiles,
  { collection }: CollectionDraft,
  understanding: Understanding,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(
    (await files.all()).map(({ id, text }) => [
      id,
      text.outcome === 'text' ? text.text : '',
    ]),
  );
  return new Map(
    sheetsOf(files, understanding).map(({ file }, index) => [
      collection.sources[index]?.id ?? '',
      texts.get(file) ?? '',
    ]),
  );
}

function nothingFound(names: readonly string[]): AppError {
  const where = names.length === 1 ? `“${names[0] ?? ''}”` : 'these files';
  return new AppError(
    'invalid-input',
    `No question was found in ${where}. Nothing was imported. A question is a numbered line, a heading, a bold line or a line that ends in a question mark, with its answer below; mark one in the preview by hand, or choose other files.`,
  );
}
