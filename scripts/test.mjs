#!/usr/bin/env node
// `npm test`: on a fresh clone it installs, builds and finds a browser; then it runs the gate, the unit and integration
// tests (the package among them) and the journeys. The last line adds up every suite.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';
import {
  addUp,
  countPlaywright,
  countVitest,
  sumLine,
} from './sum-of-suites.mjs';

await bootstrap();
const { buildStale } = await import('./build.mjs');
const { check } = await import('./check.mjs');
const { ensureBrowser } = await import('./find-browser.mjs');
const { runJourneys } = await import('./e2e.mjs');

const reports = join(root, 'test-results', 'reports');
const read = name => readFile(join(reports, name), 'utf8').catch(() => null);

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
await buildStale();
const browser = await ensureBrowser();
const environment = browser ? { COLLATE_BROWSER: browser } : {};

const failedSteps = await check({ withTests: false });
await run(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ],
  { env: { ...process.env, ...environment } },
);
// Playwright empties its own folder of results when it starts.
const playwrightReport = join(root, 'playwright-report', 'report.json');
await rm(playwrightReport, { force: true });
const vitest = countVitest(await read('vitest.json'));
await runJourneys(['--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
});
const playwright = countPlaywright(
  await readFile(playwrightReport, 'utf8').catch(() => null),
);
for (const name of failedSteps) console.error(`FAILED  ${name}`);
const sum = addUp([
  vitest,
  playwright,
  { passed: 0, failed: failedSteps.length, skipped: 0 },
]);
console.log(sumLine(sum));
if (sum.failed > 0) process.exitCode = 1;
