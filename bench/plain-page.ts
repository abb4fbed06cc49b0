import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The page as it stands, without its scripts: the same elements, style sheets and fonts, and nothing that runs. */
export async function withoutScripts(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(
      'script, noscript, link[rel="modulepreload"]',
    ))
      element.remove();
    return copy.outerHTML;
  });
  return `<!doctype html>\n${html}\n`;
}

/** Fills a folder with the built page's files and another page in the place of the program's. */
export function writePlainPage(
  root: string,
  folder: string,
  html: string,
  scripts: Readonly<Record<string, string>> = {},
): void {
  cpSync(join(root, 'dist', 'renderer'), folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(join(folder, name), text);
}
