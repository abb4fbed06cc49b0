import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createHash } from 'node:crypto';
import { emptyStudyRecord } from '../../../core/study/study-record.ts';
import { Trash } from '../health/trash.ts';
import { fewAtATime } from '../importing/few-at-a-time.ts';
import {
  realFileOperations,
  type FileOperations,
} from '../store/file-operations.ts';
import type { RecordStore } from '../store/record-store.ts';
import { openTestStore } from '../store/test-library.fixture.ts';
import { StudyRecords } from '../study-records.ts';
import { directBackupTasks, type RunBackupTask } from './backup-thread.ts';
import { Backups } from './backups.ts';
import { pathBelow } from './path-below.ts';
import { unitNames } from './restore-items.ts';
import { Restores } from './restores.ts';

/** An open library with its backups, in the calling thread. */
export interface BackedUpLibrary {
  readonly folder: string;
  readonly store: RecordStore;
  readonly records: StudyRecords;
  readonly backups: Backups;
  readonly restores: Restores;
  /** What the windows would have been told of. */
  readonly told: string[];
  close(): Promise<void>;
}

export interface LibraryChoices {
  readonly operations?: FileOperations;
  readonly now?: () => Date;
  readonly free?: number | null;
  /** Where tasks run; in this thread unless given. */
  readonly run?: RunBackupTask;
}

export async function openBackedUpLibrary(
  folder: string,
  {
    operations = realFileOperations,
    now = () => new Date(),
    free = 1e12,
    run = directBackupTasks(operations),
  }: LibraryChoices = {},
): Promise<BackedUpLibrary> {
  const store = await openTestStore(folder, { operations, now });
  const inTurn = fewAtATime(1);
  const told: string[] = [];
  const records = new StudyRecords(store, now);
  const backups = new Backups({
    library: folder,
    run,
    readOnlyReason: store.readOnlyReason,
    now,
    inTurn,
    freeSpace: () => Promise.resolve(free),
  });
  const restores = new Restores({
    library: folder,
    backups,
    store,
    schemas: {},
    now,
    inTurn,
    collectionsInTurn: fewAtATime(1),
    nameUnit: unitNames({ known: () => null }),
    inTurnOf: ({ id }, task) => records.inTurn(id, task),
    keep: (record, stored) => new Trash(folder, now).keep(record, stored),
    restored: async ({ questions, collections }) => {
      told.push(...questions.map(({ question }) => question), ...collections);
    },
  });
  return {
    folder,
    store,
    records,
    backups,
    restores,
    told,
    async close() {
      await backups.close();
      await store.close();
    },
  };
}

/** A record of a question with words in it. */
export function studyOf(collection: string, question: string, words: string) {
  const document = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  };
  const modified = '2026-11-23T08:00:00.000Z';
  return {
    ...emptyStudyRecord(collection, question),
    status: 'draft',
    answer: { document, revision: 1, modified },
  };
}

export const idOf = (question: string) => `bread--${question}`;

export async function writeStudy(
  store: RecordStore,
  question: string,
  words: string,
): Promise<void> {
  const record = studyOf('bread', question, words);
  await store.write('study', idOf(question), record);
}

export function writeLibraryFile(
  folder: string,
  path: string,
  content: string | Uint8Array,
): void {
  const full = pathBelow(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** Stores a picture as the program does. @returns its path in the library */
export function writePicture(folder: string, content: string): string {
  const sum = createHash('sha256').update(content).digest('hex');
  const path = `images/${sum}.png`;
  writeLibraryFile(folder, path, content);
  return path;
}

/** The files of a collection of one question. */
export function writeCollection(
  folder: string,
  id: string,
  text: string,
): void {
  const collection = {
    schema: 1,
    id,
    title: `All about ${id}`,
    description: '',
    language: 'en',
    licence: 'Of the baker',
    engine: 'collate-1',
    sources: [{ id: 'a', title: 'Sheet A' }],
    topics: [{ id: 't', title: 'Baking' }],
    questions: [{ id: 'q1', number: 1, topic: 't', prompt: 'What is it?' }],
  };
  const content = {
    schema: 1,
    id: 'q1',
    answers: [
      { source: 'a', lead: '', closing: '', points: [{ id: 'p1', text }] },
    ],
    mergedPoints: [{ id: 'm1', label: 'It', statement: text, members: ['p1'] }],
  };
  const at = `collections/${id}`;
  writeLibraryFile(folder, `${at}/collection.json`, JSON.stringify(collection));
  writeLibraryFile(folder, `${at}/questions/q1.json`, JSON.stringify(content));
  writeLibraryFile(folder, `${at}/sheets/a.txt`, text);
}

/** A library with something of every kind that a person makes. */
export async function fillLibrary({ store, folder }: BackedUpLibrary) {
  for (const question of ['q1', 'q2', 'q3'])
    await writeStudy(store, question, `Words on ${question}.`);
  await writeStudy(store, 'q1', 'Words on q1, the second time.');
  await store.write('versions', idOf('q1'), []);
  await store.write('settings', 'settings', { theme: 'dark' });
  await store.write('place', 'place', { places: {} });
  writeCollection(folder, 'bread', 'Flour and water.');
  writeLibraryFile(folder, 'additions/bread/1/b.txt', 'Salt.');
  writePicture(folder, 'a picture of a loaf');
}
