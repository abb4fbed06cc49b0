import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCollections } from '../collections.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { MergeReviews } from './merge-reviews.ts';

const collections = createCollections({
  bundledFolder: fileURLToPath(new URL('../../../data', import.meta.url)),
  storedFolder: null,
  additionsFolder: null,
});
const ref = { collection: 'ml-lifecycle', question: 'q03' };
let folder: string;
let workerFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate reviews '));
  workerFile = await bundle('../importing/import-worker.ts', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Vectors by the letters of a text, and how many texts were asked for. */
function letterVectors(asked: number[]): Embeddings {
  return {
    vectorsOf(texts) {
      asked.push(texts.length);
      return Promise.resolve(
        texts.map(text => {
          const counts = new Float32Array(26);
          for (const letter of text.toLowerCase()) {
            const at = letter.charCodeAt(0) - 97;
            if (at >= 0 && at < 26) counts[at] = (counts[at] ?? 0) + 1;
          }
          const length = Math.hypot(...counts) || 1;
          return counts.map(count => count / length);
        }),
      );
    },
    close: () => Promise.resolve(),
  };
}

function reviews(thread: string | null, asked: number[] = []): MergeReviews {
  return new MergeReviews({
    collections,
    correctionsOf: () => Promise.resolve([]),
    embeddings: letterVectors(asked),
    workerFile: thread,
  });
}

it('says the same from a thread of its own, with vectors', async () => {
  const there = await reviews(workerFile).explain(ref);
  expect(there.engine).toMatch(/\+vectors$/);
  expect(there).toEqual(await reviews(null).explain(ref));
});

it('looks at the points of a question once, until the collection changes', async () => {
  const asked: number[] = [];
  const all = reviews(workerFile, asked);
  const both = await Promise.all([all.explain(ref), all.regroup(ref, 0.7)]);
  await all.regroup(ref, 0.2);
  const { answers } = await collections.question(ref.collection, ref.question);
  expect(asked).toEqual([answers.flatMap(({ points }) => points).length]);
  expect(both[0].explanations).toHaveLength(asked[0] ?? 0);
  await all.explain({ ...ref, question: 'q04' });
  expect(asked).toHaveLength(2);
  all.forget('other');
  await all.explain(ref);
  expect(asked).toHaveLength(2);
  all.forget(ref.collection);
  await all.explain(ref);
  expect(asked).toHaveLength(3);
});

it('tries again after a failure, and stops when the program ends', async () => {
  let isBroken = true;
  const all = new MergeReviews({
    collections: {
      ...collections,
      question: (...name) =>
        isBroken
          ? Promise.reject(new Error('broken'))
          : collections.question(...name),
    },
    correctionsOf: () => Promise.resolve([]),
    embeddings: letterVectors([]),
    workerFile,
  });
  await expect(all.explain(ref)).rejects.toThrow('broken');
  isBroken = false;
  expect((await all.explain(ref)).explanations.length).toBeGreaterThan(0);
  const waiting = all.explain({ ...ref, question: 'q05' });
  all.close();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
});
