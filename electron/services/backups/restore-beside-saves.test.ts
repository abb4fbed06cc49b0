import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RichText } from '../../../core/rich-text/rich-text.ts';
import type { StudyRecord } from '../../../core/study/study-record.ts';
import { inTestFolder } from '../store/test-library.fixture.ts';
import {
  openBackedUpLibrary,
  studyOf,
  writeStudy,
  type BackedUpLibrary,
} from './backup-library.fixture.ts';
import type { Watch } from './pace.ts';

let folder = '';
let library: BackedUpLibrary;
let id = '';
const modified = '2026-11-23T08:00:00.000Z';
const ref = { collection: 'bread', question: 'q1' };
inTestFolder(made => {
  folder = made;
});
beforeEach(async () => {
  library = await openBackedUpLibrary(folder);
  await writeStudy(library.store, 'q1', 'Words of then.');
  id = (await library.backups.create('by-hand')).id;
  await writeStudy(library.store, 'q1', 'Words of now.');
});

const wordsOf = (record: StudyRecord) => JSON.stringify(record.answer);
const documentOf = (words: string) =>
  studyOf('bread', 'q1', words).answer.document as RichText;

async function present(): Promise<string> {
  return wordsOf((await library.records.open(ref)).record);
}

/** Texts of everything in the trash. */
function trash(): string {
  const removed = join(folder, 'removed');
  return readdirSync(removed)
    .map(name => readFileSync(join(removed, name), 'utf8'))
    .join('\n');
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { given, give };
}

/** A save that is held up between reading the record and writing it. */
function slowSave(words: string) {
  const gate = signal();
  const begun = signal();
  const done = library.records.replace(ref, async record => {
    begun.give();
    await gate.given;
    const answer = { document: documentOf(words), revision: 2, modified };
    return { ...record, answer };
  });
  return { begun: begun.given, done, goOn: gate.give };
}

describe('a save that is under way when its question is restored', () => {
  it('does not overwrite what was restored, and is in the trash', async () => {
    const save = slowSave('Words on the way.');
    await save.begun;
    const replacing = signal();
    const watch: Watch = {
      stop: new AbortController().signal,
      progress: stage => stage === 'restoring' && replacing.give(),
    };
    const restoring = library.restores.restore(id, ref, watch);
    await replacing.given;
    // As much time as a restore needs that waits for nobody.
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    save.goOn();
    await save.done;
    await restoring;
    expect(await present()).toContain('Words of then.');
    expect(trash()).toContain('Words on the way.');
    await library.close();
  });

  it('of a window that shows the state before is a conflict and replaces nothing', async () => {
    // Both answers have the same revision, as after going back and writing anew.
    await library.restores.restore(id, ref);
    await expect(
      library.records.saveAnswer(ref, 1, documentOf('Typed on the old page.')),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await present()).toContain('Words of then.');
    const { record } = await library.records.open(ref);
    const base = record.answer?.revision ?? 0;
    await library.records.saveAnswer(ref, base, documentOf('Typed anew.'));
    expect(await present()).toContain('Typed anew.');
    await library.close();
  });

  it('is not in the trash when it was over before, because it is in the backup', async () => {
    await library.restores.restore(id, ref);
    expect(() => trash()).toThrow('ENOENT');
    await library.close();
  });

  it('of another question goes on meanwhile', async () => {
    const save = slowSave('Words on the way.');
    await save.begun;
    const other = { ...ref, question: 'q2' };
    const restoring = library.restores.restore(id, ref);
    await library.records.saveAnswer(other, 0, documentOf('On another one.'));
    save.goOn();
    await Promise.all([save.done, restoring]);
    const { record } = await library.records.open(other);
    expect(wordsOf(record)).toContain('On another one.');
    await library.close();
  });

  it('keeps each of several versions that come at the same time', async () => {
    const all = ['one', 'two', 'three'];
    await Promise.all(
      all.map(words =>
        library.records.keepVersion(
          ref,
          { document: documentOf(words), modified },
          'conflict',
        ),
      ),
    );
    expect(await library.records.versions.list(ref)).toHaveLength(3);
    await library.close();
  });
});
