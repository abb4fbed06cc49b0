#!/usr/bin/env node
// Draws resources/icon.png from resources/icon.svg. electron-builder makes every other size and format from it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { ensureBrowser } from './find-browser.mjs';

await bootstrap();
const { chromium } = await import('@playwright/test');
const executablePath = await ensureBrowser();
if (!executablePath) process.exit(1);
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
const drawing = await readFile(join(root, 'resources', 'icon.svg'), 'utf8');
await page.setContent(
  `<style>body{margin:0}svg{display:block;width:1024px;height:1024px}</style>${drawing}`,
);
await page.screenshot({
  path: join(root, 'resources', 'icon.png'),
  omitBackground: true,
});
await browser.close();
