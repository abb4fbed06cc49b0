import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SearchRequest } from './search-index.ts';
import { createSearchService, type SearchService } from './search-service.ts';
import { searchText } from './search-text.fixture.ts';

let folder = '';
let bundled = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collate-search-'));
  bundled = join(folder, 'search-worker.js');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    entryPoints: [join(import.meta.dirname, 'search-worker.ts')],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: SearchService[] = [];
afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
});

function start(where: 'worker' | 'process', onReady = () => {}): SearchService {
  const service = createSearchService({
    workerFile: where === 'worker' ? bundled : null,
    onReady,
  });
  open.push(service);
  return service;
}

function request(query: string): SearchRequest {
  return { query, limit: 20, collection: null, kinds: [] };
}

const many = Array.from({ length: 3000 }, (_, index) =>
  searchText(`drift number n${index}`, {
    question: `q${index % 100}`,
    target: `p${index}`,
  }),
);

for (const where of ['worker', 'process'] as const) {
  test(`in a ${where}: what was loaded is found, and readiness is told once`, async () => {
    let ready = 0;
    const service = start(where, () => ready++);
    await service.load([searchText('Data drift', { target: 'a' })]);
    const results = await service.query(request('drif'));
    expect(results.hits.map(hit => hit.target)).toEqual(['a']);
    expect(results.indexing).toBe(false);
    expect(ready).toBe(1);
  });

  test(`in a ${where}: it answers while it is indexing, and says so`, async () => {
    const service = start(where);
    const loading = service.load(many);
    const early = await service.query(request('drift'));
    expect(early.indexing).toBe(true);
    expect(early.total).toBeLessThan(3000);
    await loading;
    const late = await service.query(request('drift'));
    expect(late).toMatchObject({ indexing: false, total: 3000 });
  });

  test(`in a ${where}: a question that was replaced while loading does not become old again`, async () => {
    const service = start(where);
    const loading = service.load(many);
    service.replace({ collection: 'c', question: 'q99' }, [
      searchText('shift', { question: 'q99', target: 'new' }),
    ]);
    expect((await service.query(request('shift'))).total).toBe(1);
    await loading;
    expect((await service.query(request('drift'))).total).toBe(2970);
    expect(
      (await service.query(request('n99'))).hits.map(hit => hit.target),
    ).not.toContain('p99');
  });

  test(`in a ${where}: a replaced question is found as it is now`, async () => {
    const service = start(where);
    await service.load([searchText('before', { target: 'a' })]);
    service.replace({ collection: 'c', question: 'q1' }, [
      searchText('after', { target: 'a' }),
    ]);
    expect((await service.query(request('before'))).total).toBe(0);
    expect((await service.query(request('after'))).total).toBe(1);
  });

  test(`in a ${where}: loading nothing is ready too`, async () => {
    let ready = 0;
    const service = start(where, () => ready++);
    await service.load([]);
    expect(ready).toBe(1);
  });
}

test('a worker that cannot run makes search unavailable and hangs nothing', async () => {
  const broken = join(folder, 'broken.js');
  writeFileSync(broken, 'throw new Error("no");');
  const service = createSearchService({
    workerFile: broken,
    onReady: () => {},
  });
  open.push(service);
  await expect(service.query(request('drift'))).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(service.query(request('drift'))).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(service.load([])).rejects.toMatchObject({ code: 'unavailable' });
});

test('queries under way fail when the worker is closed', async () => {
  const service = start('worker');
  const pending = service.query(request('drift'));
  const outcome = expect(pending).rejects.toMatchObject({
    code: 'unavailable',
  });
  await service.close();
  await outcome;
});
