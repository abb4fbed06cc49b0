#!/usr/bin/env node
// `npm run e2e`: builds what is stale, finds a browser and runs the journeys. Options go on to Playwright.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root, run } from './bootstrap.mjs';

/** Runs Playwright and gives its exit code. */
export async function runJourneys(args, environment = {}) {
  const { buildStale } = await import('./build.mjs');
  const { ensureBrowser } = await import('./find-browser.mjs');
  await buildStale();
  const browser = await ensureBrowser();
  if (!browser) return 1;
  const playwright = join(
    root,
    'node_modules',
    '@playwright',
    'test',
    'cli.js',
  );
  return run(process.execPath, [playwright, 'test', ...args], {
    env: { ...process.env, COLLATE_BROWSER: browser, ...environment },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bootstrap();
  process.exitCode = await runJourneys(process.argv.slice(2));
}
