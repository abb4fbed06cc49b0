import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTestFolder, snapshot } from '../store/test-library.fixture.ts';
import {
  fillLibrary,
  idOf,
  openBackedUpLibrary,
  studyOf,
  writeCollection,
  writeStudy,
} from './backup-library.fixture.ts';

let folder = '';
inTestFolder(made => {
  folder = made;
});

/** What a person made, byte for byte: without versions before the current ones, and without what is told about files. */
function work(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot(folder)).filter(
      ([path]) =>
        /^(?:q|v|meta|place|images|collections|additions)[/\\]/.test(path) &&
        !path.endsWith('.prev'),
    ),
  );
}

/** Takes everything away but the backups, as a new disk into which they were copied. */
function wipe(): void {
  for (const name of readdirSync(folder))
    if (name !== 'backups')
      rmSync(join(folder, name), { recursive: true, force: true });
}

describe('restoring everything', () => {
  it('gives byte-equal files after all else is wiped', async () => {
    const library = await openBackedUpLibrary(folder);
    await fillLibrary(library);
    const before = work();
    const { id } = await library.backups.create('by-hand');
    await library.close();
    wipe();
    const again = await openBackedUpLibrary(folder);
    const report = await again.restores.restore(id, null);
    await again.close();
    expect(work()).toEqual(before);
    expect(report).toMatchObject({ changed: 0, gone: 0, skipped: [] });
  });

  it('gives byte-equal files where only the records are wiped and the program runs', async () => {
    const library = await openBackedUpLibrary(folder);
    await fillLibrary(library);
    const before = work();
    const { id } = await library.backups.create('by-hand');
    rmSync(join(folder, 'q'), { recursive: true });
    await library.restores.restore(id, null);
    await library.close();
    // Beside them lies what the program still knew of each, kept as for every record that vanishes.
    expect(work()).toMatchObject(before);
  });

  it('writes what has changed since as new revisions and empties what came since', async () => {
    const library = await openBackedUpLibrary(folder);
    const { store, backups, restores } = library;
    await fillLibrary(library);
    const { id } = await backups.create('by-hand');
    await writeStudy(store, 'q2', 'Other words.');
    await writeStudy(store, 'q9', 'A new question.');
    const report = await restores.restore(id, null);
    expect(report).toMatchObject({ added: 0, changed: 1, gone: 1 });
    const changed = await store.read('study', idOf('q2'));
    // The later revision of the answer tells a window that still shows the other words.
    const wanted = studyOf('bread', 'q2', 'Words on q2.');
    expect(changed).toMatchObject({
      revision: 3,
      payload: { ...wanted, answer: { ...wanted.answer, revision: 2 } },
    });
    const gone = await store.read('study', idOf('q9'));
    expect(gone).toMatchObject({ revision: 2, payload: { answer: null } });
    const preview = await restores.preview(id, null);
    expect(preview).toMatchObject({ added: [], changed: [], gone: [] });
    await library.close();
  });

  it('backs the present state up before, and that brings it back', async () => {
    const library = await openBackedUpLibrary(folder);
    const { store, backups, restores } = library;
    await fillLibrary(library);
    const { id } = await backups.create('by-hand');
    await writeStudy(store, 'q2', 'Other words.');
    writeCollection(folder, 'cake', 'Sugar.');
    const { before } = await restores.restore(id, null);
    expect(before).toMatchObject({ reason: 'before-restore' });
    expect(work()).not.toHaveProperty(
      join('collections', 'cake', 'collection.json'),
    );
    await restores.restore(before?.id ?? '', null);
    expect(await store.read('study', idOf('q2'))).toMatchObject({
      payload: {
        answer: {
          document: studyOf('bread', 'q2', 'Other words.').answer.document,
        },
      },
    });
    expect(work()).toHaveProperty([
      join('collections', 'cake', 'collection.json'),
    ]);
    await library.close();
  });
});
