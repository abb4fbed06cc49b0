import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReadingPlace } from '../../../core/study/reading-place-schema.ts';
import { readSettings } from '../../../core/study/settings-schema.ts';
import {
  answerVersionsSchema,
  studyRecordSchema,
} from '../../../core/study/study-record-schema.ts';
import {
  currentSchemas,
  migrations,
  type Migration,
} from './migrate-payload.ts';
import { pastRecordFiles } from './past-record-files.fixture.ts';
import type { RecordKind } from './record-store.ts';
import {
  currentFile,
  inTestFolder,
  openTestStore,
  previousFile,
  readAfresh,
  recordFile,
  snapshot,
} from './test-library.fixture.ts';

let folder: string;
inTestFolder(made => {
  folder = made;
});

const understood: Readonly<Record<RecordKind, (payload: unknown) => unknown>> =
  {
    study: payload => studyRecordSchema.parse(payload),
    versions: payload => answerVersionsSchema.parse(payload),
    settings: readSettings,
    place: readReadingPlace,
  };

describe('a record of a past version', () => {
  it.each(pastRecordFiles)(
    'is read by today’s: $kind, schema $schema',
    async ({ kind, id, lines }) => {
      const path = currentFile(folder, id, kind);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${lines.join('\n')}\n`);
      const store = await openTestStore(folder);
      const stored = await store.read(kind, id);
      expect(store.problems()).toEqual([]);
      expect(stored).toMatchObject({ revision: 4, readOnly: false });
      // Nothing of it is dropped or replaced by a default.
      expect(understood[kind](stored?.payload)).toEqual(
        JSON.parse(lines[1]) as unknown,
      );
      await store.write(kind, id, stored?.payload);
      await store.close();
      expect(readFileSync(path, 'utf8')).toContain(lines[1]);
    },
  );

  it('has a file and a way to the present form for each schema that there was', () => {
    for (const [kind, newest] of Object.entries(currentSchemas)) {
      const files = pastRecordFiles.filter(each => each.kind === kind);
      const steps = migrations[kind as RecordKind] ?? [];
      const past = Array.from({ length: newest }, (_, index) => index + 1);
      expect(files.map(({ schema }) => schema)).toEqual(past);
      expect(steps.map(({ from }) => from)).toEqual(past.slice(0, -1));
    }
  });
});

/** Steps as they might come: 0 had no list of tags, 1 had one for all, 2 has one a note. */
const steps: readonly Migration[] = [
  { from: 0, migrate: payload => ({ ...(payload as object), tags: [] }) },
  {
    from: 1,
    migrate: payload => {
      const { tags, ...rest } = payload as { tags: string[] };
      return { ...rest, notes: [{ tags }] };
    },
  },
];

function put(bytes: Uint8Array): void {
  const path = currentFile(folder, 'question-1');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function openAt(schema: number, before: () => Promise<void> = async () => {}) {
  return openTestStore(folder, {
    schemas: { study: schema },
    migrations: { study: steps },
    beforeMigration: before,
  });
}

describe('a record of an older schema', () => {
  it('is lifted step by step when it is read, and the disk stays as it is', async () => {
    put(recordFile(3, { text: 'old', unknown: 1 }, 0));
    const store = await openAt(2);
    const before = snapshot(folder);
    expect(await store.read('study', 'question-1')).toMatchObject({
      revision: 3,
      readOnly: false,
      payload: { text: 'old', unknown: 1, notes: [{ tags: [] }] },
    });
    expect(snapshot(folder)).toEqual(before);
    await store.close();
  });

  it('is written in the new form by the next save, after a backup, with the old form beside it', async () => {
    put(recordFile(3, { text: 'old', tags: ['a'], unknown: 1 }));
    const done: string[] = [];
    const store = await openAt(2, async () => {
      await Promise.resolve();
      done.push(
        `backup of ${readFileSync(currentFile(folder, 'question-1'), 'utf8').slice(-20)}`,
      );
    });
    for (let round = 0; round < 2; round++) {
      const stored = await store.read('study', 'question-1');
      await store.write('study', 'question-1', stored?.payload);
    }
    expect(done).toHaveLength(1);
    expect(done[0]).toContain('"unknown":1}');
    await store.close();
    const path = currentFile(folder, 'question-1');
    expect(readFileSync(path, 'utf8')).toContain('"schema":2');
    expect(readFileSync(path, 'utf8')).toContain('"notes":[{"tags":["a"]}]');
    expect(readFileSync(path, 'utf8')).toContain('"unknown":1');
  });

  it('keeps the old form as the version before', async () => {
    put(recordFile(3, { text: 'old', tags: [] }));
    const store = await openAt(2);
    await store.write('study', 'question-1', { text: 'new', notes: [] });
    await store.close();
    const before = readFileSync(previousFile(folder, 'question-1'), 'utf8');
    expect(before).toContain('"tags":[]');
    expect(before).toContain('"schema":1');
  });

  it('is not replaced when the backup before it fails, and can be later', async () => {
    put(recordFile(3, { text: 'old', tags: [] }));
    let isFull = true;
    const store = await openAt(2, () =>
      isFull ? Promise.reject(new Error('full')) : Promise.resolve(),
    );
    const before = snapshot(folder);
    const save = () => store.write('study', 'question-1', { text: 'new' });
    await expect(save()).rejects.toThrow('full');
    expect(snapshot(folder)).toEqual(before);
    isFull = false;
    await store.read('study', 'question-1');
    await save();
    await store.close();
  });

  it('is left alone when no step leads to the present form', async () => {
    put(recordFile(3, { text: 'old' }));
    const store = await openTestStore(folder, { schemas: { study: 2 } });
    const before = snapshot(folder);
    await expect(store.read('study', 'question-1')).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(store.write('study', 'question-1', {})).rejects.toMatchObject({
      code: 'read-only',
    });
    await store.close();
    expect(snapshot(folder)).toEqual(before);
  });

  it('goes to the newer program and back without a loss: the older one only reads', async () => {
    put(recordFile(3, { text: 'old', tags: [] }));
    const newer = await openAt(2);
    const stored = await newer.read('study', 'question-1');
    await newer.write('study', 'question-1', stored?.payload);
    await newer.close();
    const before = snapshot(folder);
    const older = await openAt(1);
    expect(await older.read('study', 'question-1')).toMatchObject({
      readOnly: true,
    });
    await expect(older.write('study', 'question-1', {})).rejects.toMatchObject({
      code: 'read-only',
    });
    expect(older.problems()[0]?.message).toContain('newer version of Collate');
    await older.close();
    expect(snapshot(folder)).toEqual(before);
  });

  it('comes back from a backup in the present form', async () => {
    const store = await openAt(2);
    await store.restore('study', 'question-1', {
      payload: { text: 'old', tags: ['a'] },
      schema: 1,
      revision: 7,
      writtenAt: '2026-11-20T10:00:00.000Z',
    });
    expect((await store.read('study', 'question-1'))?.payload).toEqual({
      text: 'old',
      notes: [{ tags: ['a'] }],
    });
    await store.close();
  });
});

it('finds out from a backup what is missing when its own note is lost', async () => {
  const known = { kind: 'study', id: 'question-9', revision: 5 } as const;
  const store = await openTestStore(folder, {
    knownElsewhere: () => Promise.resolve([known]),
  });
  await store.verify();
  expect(store.problems()).toMatchObject([{ kind: 'missing' }]);
  expect(await store.isMissing('study', 'question-9')).toBe(true);
  expect((await store.write('study', 'question-9', {})).revision).toBe(6);
  await store.close();
  expect((await readAfresh(folder, 'question-9')).problems).toEqual([]);
});
