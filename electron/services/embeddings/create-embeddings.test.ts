import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmbeddings } from './create-embeddings.ts';

const packages = fileURLToPath(
  new URL('../../../node_modules/@energetic-ai/', import.meta.url),
);
// A space in the path, as installed programs often have one.
const folder = mkdtempSync(join(tmpdir(), 'collate model '));
const modelFolder = join(folder, 'model');
const workerFile = join(folder, 'embeddings-worker.cjs');
const never = new AbortController().signal;
const silent = (): undefined => undefined;

beforeAll(async () => {
  mkdirSync(modelFolder);
  for (const from of ['model-embeddings-en', 'core'])
    for (const name of readdirSync(join(packages, from, 'dist')))
      if (/\.wasm$|^group|^vocab|^model/.test(name))
        symlinkSync(
          join(packages, from, 'dist', name),
          join(modelFolder, name),
        );
  await build({
    entryPoints: [
      fileURLToPath(new URL('embeddings-worker.ts', import.meta.url)),
    ],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
const open: { close(): Promise<void> }[] = [];
afterAll(async () => {
  await Promise.all(open.map(each => each.close()));
  rmSync(folder, { recursive: true, force: true });
});

function create() {
  const embeddings = createEmbeddings({ workerFile, modelFolder });
  open.push(embeddings);
  return embeddings;
}

function product(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

const texts = [
  'Plants turn light into chemical energy.',
  'Photosynthesis converts sunlight into energy stored in sugar.',
  'A contract needs an offer and an acceptance.',
];

describe('vectors of texts', () => {
  it('bring a paraphrase closer than something else', async () => {
    const vectors = await create().vectorsOf(texts, silent, never);
    const [plants, paraphrase, contract] = vectors ?? [];
    if (!plants || !paraphrase || !contract) throw new Error('no vectors');
    expect(product(plants, paraphrase)).toBeGreaterThan(
      product(plants, contract) + 0.2,
    );
    expect(product(plants, plants)).toBeCloseTo(1, 5);
    expect(plants).toHaveLength(512);
  });

  it('are the same bit by bit, whatever else is asked and in whatever order', async () => {
    const alone = await create().vectorsOf([texts[2] ?? ''], silent, never);
    const many = Array.from({ length: 40 }, (_, at) => `Claim number ${at}.`);
    const among = await create().vectorsOf(
      [...many, ...texts].reverse(),
      silent,
      never,
    );
    expect(among?.[0]).toEqual(alone?.[0]);
    expect(among?.[0]).not.toEqual(among?.[1]);
  });

  it('exist for empty, very long and strange texts too', async () => {
    const strange = [
      '',
      ' \n',
      '…',
      '💡',
      'word '.repeat(20_000),
      '日本語',
      '\uD800',
    ];
    const vectors = await create().vectorsOf(strange, silent, never);
    expect(vectors).toHaveLength(strange.length);
    for (const vector of vectors ?? []) {
      expect(vector).toHaveLength(512);
      expect([...vector].every(Number.isFinite)).toBe(true);
    }
    expect(vectors?.[0]?.every(value => value === 0)).toBe(true);
  });

  it('are told of as they are computed, and cost nothing a second time', async () => {
    const embeddings = create();
    const many = Array.from({ length: 40 }, (_, at) => `Sentence ${at}.`);
    const told: number[] = [];
    const first = await embeddings.vectorsOf(
      many,
      done => told.push(done),
      never,
    );
    expect(told.at(-1)).toBe(40);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    const again: number[] = [];
    const second = await embeddings.vectorsOf(
      many,
      done => again.push(done),
      never,
    );
    expect(again).toEqual([]);
    expect(second).toEqual(first);
  });

  it('can be cancelled between batches, and asked for again afterwards', async () => {
    const embeddings = create();
    const cancel = new AbortController();
    const many = Array.from({ length: 400 }, (_, at) => `Statement ${at}.`);
    let last = 0;
    const asking = embeddings.vectorsOf(
      many,
      done => {
        last = done;
        cancel.abort();
      },
      cancel.signal,
    );
    await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
    expect(last).toBeLessThan(100);
    const few = await embeddings.vectorsOf(many.slice(0, 3), silent, never);
    expect(few).toHaveLength(3);
  });
});

describe('without a usable model', () => {
  it('there are no vectors', async () => {
    for (const files of [
      { workerFile: null, modelFolder },
      { workerFile, modelFolder: null },
      { workerFile, modelFolder: join(folder, 'nowhere') },
    ])
      expect(
        await createEmbeddings(files).vectorsOf(texts, silent, never),
      ).toBeNull();
  });

  it('there are none when it cannot be loaded, and that is logged once', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    for (const name of readdirSync(modelFolder))
      if (name !== 'group1-shard3of7')
        symlinkSync(join(modelFolder, name), join(broken, name));
    const logged = vi.spyOn(console, 'error').mockImplementation(silent);
    const embeddings = createEmbeddings({ workerFile, modelFolder: broken });
    open.push(embeddings);
    expect(await embeddings.vectorsOf(texts, silent, never)).toBeNull();
    expect(await embeddings.vectorsOf(texts, silent, never)).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
