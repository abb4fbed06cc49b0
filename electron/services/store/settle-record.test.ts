import { renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  expectSettled,
  readAfresh,
  recordFile,
  openTestStore,
  previousFile,
  snapshot,
  inTestFolder,
  writeTwoRecords,
} from './test-library.fixture.ts';

let folder: string;
let file: string;
inTestFolder(async made => {
  folder = made;
  file = await writeTwoRecords(made);
});

describe('a save that was interrupted', () => {
  it('is adopted when it was whole, and settled', async () => {
    writeFileSync(`${file}.9.4711.1.tmp`, recordFile(9, { version: 9 }));
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ revision: 9, payload: { version: 9 } });
    expect(problems).toEqual([]);
    await expectSettled(folder);
  });

  it('is set aside and reported when it was not', async () => {
    writeFileSync(
      `${file}.9.4711.1.tmp`,
      recordFile(9, { version: 9 }).subarray(0, 99),
    );
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ payload: { version: 3 } });
    expect(problems).toMatchObject([{ kind: 'recovered' }]);
    expect(problems[0]?.message).toContain('interrupted');
    await expectSettled(folder);
  });

  it('has spent its number even if nothing else of it can be read', async () => {
    writeFileSync(`${file}.9.4711.1.tmp`, 'torn');
    const store = await openTestStore(folder);
    expect((await store.write('study', 'question-1', {})).revision).toBe(10);
    await store.close();
  });

  it('is removed when it was overtaken', async () => {
    writeFileSync(`${file}.2.4711.1.tmp`, recordFile(2, { version: 2 }));
    expect((await readAfresh(folder)).record).toMatchObject({
      payload: { version: 3 },
    });
    await expectSettled(folder);
  });

  it('is kept beside the record when it carries the same number and other content', async () => {
    writeFileSync(`${file}.3.4711.1.tmp`, recordFile(3, { version: 'other' }));
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ payload: { version: 3 } });
    expect(problems).toMatchObject([{ kind: 'conflict' }]);
    const copies = Object.entries(snapshot(folder)).filter(([name]) =>
      name.includes('conflict-3'),
    );
    expect(copies).toHaveLength(1);
    expect(copies[0]?.[1]).toContain('other');
    await expectSettled(folder);
  });

  it('brings the version before back when it was cut between the two renames', async () => {
    renameSync(file, previousFile(folder, 'question-1'));
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ payload: { version: 3 } });
    expect(problems).toMatchObject([{ kind: 'recovered' }]);
    await expectSettled(folder);
  });
});
