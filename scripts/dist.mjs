#!/usr/bin/env node
// `npm run dist`: builds everything anew and packs installers for this system. Options go on to electron-builder:
// `npm run dist -- --linux deb`.
import { bootstrap, root, run } from './bootstrap.mjs';
import { buildStale } from './build.mjs';
import { join } from 'node:path';

await bootstrap();
await buildStale({ force: true });
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
process.exitCode = await run(process.execPath, [
  builder,
  '--publish',
  'never',
  ...process.argv.slice(2),
]);
