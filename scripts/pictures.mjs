#!/usr/bin/env node
// `npm run pictures`: renews the pictures of the README from the running product.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { runJourneys } = await import('./e2e.mjs');
process.exitCode = await runJourneys(
  ['pictures.spec.ts', '--project', 'browser'],
  { COLLATE_PICTURES: '1' },
);
