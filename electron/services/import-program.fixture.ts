import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Channel, Input, Output, Reply } from '../../core/contract.ts';
import { createAnswerCall } from './answer-call.ts';
import { createServices } from './create-services.ts';
import {
  markdownSheet,
  pageSheet,
  textSheet,
  wordSheet,
} from './importing/bread-sheets.fixture.ts';
import type { ServiceOptions, Services } from './services.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
const folders: string[] = [];
const open: Services[] = [];

/** A program with a window that calls and hears. */
export interface ImportingProgram {
  readonly services: Services;
  readonly libraryFolder: string;
  readonly reply: <C extends Channel>(
    channel: C,
    input: Input<C>,
  ) => Promise<Reply<Output<C>>>;
  /** As `reply`, and fails the test when the call fails. */
  readonly call: <C extends Channel>(
    channel: C,
    input: Input<C>,
  ) => Promise<Output<C>>;
}

/** The real services on a library of their own, or on that of another program. */
export async function startProgram(
  library?: string,
  choices: Partial<ServiceOptions> = {},
): Promise<ImportingProgram> {
  const libraryFolder = library ?? newFolder();
  const services = await createServices({
    libraryFolder,
    bundledFolder,
    ...choices,
  });
  open.push(services);
  const answer = createAnswerCall(services);
  const reply = async <C extends Channel>(channel: C, input: Input<C>) =>
    (await answer(
      JSON.stringify({ v: 1, channel, input, origin: 'one' }),
    )) as Reply<Output<C>>;
  return {
    services,
    libraryFolder,
    reply,
    async call(channel, input) {
      const got = await reply(channel, input);
      if (!got.ok) throw new Error(`${got.code}: ${got.message}`);
      return got.value;
    },
  };
}

/** Ends the programs of a test and removes their libraries. */
export async function endPrograms(): Promise<void> {
  await Promise.all(open.splice(0).map(services => services.close()));
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true });
}

/** What two questions are answered with, in every format. */
export const fourSheets: Readonly<Record<string, string | Uint8Array>> = {
  'bread notes.md': markdownSheet,
  'bread.html': pageSheet,
  'torn.txt': textSheet,
  'bread.docx': wordSheet(),
};

/** Opens an import and hands the files over. @returns the id of the import */
export async function beginImport(
  { call }: ImportingProgram,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const { import: id } = await call('import.begin', null);
  for (const [name, content] of Object.entries(files))
    await call('import.add', {
      import: id,
      name,
      base64: Buffer.from(content).toString('base64'),
      last: true,
    });
  return id;
}

/** Waits for the index, which is filled beside everything else. */
export async function expectFound(
  { call }: ImportingProgram,
  query: string,
  collection: string,
  isThere: boolean,
): Promise<void> {
  const request = { query, limit: 20, collection, kinds: [] };
  await expect
    .poll(async () => (await call('search.query', request)).hits.length > 0, {
      timeout: 5000,
    })
    .toBe(isThere);
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-import-calls-'));
  folders.push(folder);
  return folder;
}
