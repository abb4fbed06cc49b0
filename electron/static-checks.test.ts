import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './services/security-headers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function sources(
  ...folders: string[]
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true });
    for (const name of entries)
      if (
        /\.(?:ts|tsx|mjs|html)$/.test(name) &&
        !/\.(?:test|fixture)\.tsx?$/.test(name)
      )
        texts.set(
          `${folder}/${name}`,
          await readFile(join(root, folder, name), 'utf8'),
        );
  }
  return texts;
}

function filesWith(
  texts: ReadonlyMap<string, string>,
  pattern: RegExp,
): string[] {
  return [...texts]
    .filter(([, text]) => pattern.test(text))
    .map(([name]) => name);
}

it('lets a page do exactly this', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
  );
});

it('never loads files into a window, opens paths or weakens the sandbox', async () => {
  const texts = await sources('electron', 'renderer', 'scripts');
  expect(
    filesWith(
      texts,
      /\bloadFile\(|\bopenPath\(|--no-sandbox|disable-web-security|enableBlinkFeatures|supportFetchAPI: false|bypassCSP|corsEnabled|allowServiceWorkers/,
    ),
  ).toEqual([]);
  expect(
    filesWith(texts, /Access-Control-Allow|set-cookie|0\.0\.0\.0/i),
  ).toEqual([]);
});

it('hands things to the system in one place, and starts programs in one', async () => {
  const texts = await sources('electron');
  expect(filesWith(texts, /\bshell\.\w+\(/)).toEqual([
    'electron/main/open-external.ts',
  ]);
  expect(filesWith(texts, /node:child_process/)).toEqual([
    'electron/cli/open-browser.ts',
  ]);
});

it('has no HTML sink in the page and no dynamic code anywhere', async () => {
  const texts = await sources('core', 'electron', 'renderer');
  expect(
    filesWith(
      texts,
      /\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML|\beval\(|new Function\(/,
    ),
  ).toEqual([]);
});

it('reads no file while it serves over the loopback address, nor in the preload', async () => {
  const texts = await sources('electron/loopback', 'electron/preload');
  expect(filesWith(texts, /node:fs|node:path|require\(/)).toEqual([]);
});

it('asks nowhere which host it runs in: the gates are the same in both', async () => {
  const texts = await sources('core', 'electron/services', 'renderer');
  expect(filesWith(texts, /isElectron|process\.versions/)).toEqual([]);
});

it('switches no web feature on that Electron leaves off', async () => {
  const texts = await sources('electron/main');
  expect(
    filesWith(
      texts,
      /allowRunningInsecureContent: true|experimentalFeatures: true|webviewTag: true|webSecurity: false|nodeIntegration\w*: true|contextIsolation: false|sandbox: false|allowpopups|enableRemoteModule/,
    ),
  ).toEqual([]);
});
