// Finds a Chromium for the tests, or gets one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './bootstrap.mjs';

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const linuxPrograms = [
  // Chromium without its window, which no test needs: journeys take a fifth less with it.
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where browsers would be on a system, the likeliest first. `COLLATE_BROWSER` comes before all of them. */
export function browserCandidates(platform, environment) {
  const named = environment.COLLATE_BROWSER
    ? [environment.COLLATE_BROWSER]
    : [];
  if (platform === 'darwin') return [...named, ...macPrograms];
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map(name => environment[name])
      .filter(Boolean);
    return [
      ...named,
      ...windowsPrograms.flatMap(program =>
        folders.map(folder => `${folder}\\${program}`),
      ),
    ];
  }
  const folders = [
    ...(environment.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/snap/bin',
  ].filter(Boolean);
  return [
    ...named,
    ...linuxPrograms.flatMap(program =>
      folders.map(folder => join(folder, program)),
    ),
  ];
}

/** How to get a browser when there is none, in the order to try. */
export function waysToInstall({ platform, uid, hasApt }) {
  const playwright = {
    words: 'Playwright’s own Chromium',
    steps: [['npx', 'playwright', 'install', 'chromium']],
  };
  const debian = name => ({
    words: `Debian’s ${name}`,
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', name],
    ],
  });
  // Older releases of Debian have only the whole browser.
  return platform === 'linux' && uid === 0 && hasApt
    ? [playwright, debian('chromium-headless-shell'), debian('chromium')]
    : [playwright];
}

/** Path of a browser that is here, or null. */
export async function findBrowser() {
  const found = browserCandidates(process.platform, process.env).find(path =>
    existsSync(path),
  );
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

async function attempt(steps) {
  for (const [program, ...args] of steps) {
    const code = await run(program, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).catch(() => 1);
    if (code !== 0) return;
  }
}

/** Path of a browser, installed if need be, or null after having said what to install. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const ways = waysToInstall({
    platform: process.platform,
    uid: process.getuid?.(),
    hasApt: existsSync('/usr/bin/apt-get'),
  });
  for (const { words, steps } of ways) {
    console.error(`There is no Chromium here; installing ${words}.`);
    await attempt(steps);
    const installed = await findBrowser();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Google Chrome, Chromium or Microsoft Edge, and none could be installed. Install one of them, or name one in COLLATE_BROWSER, and run the tests again.',
  );
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = await ensureBrowser();
  if (browser) console.log(browser);
  else process.exitCode = 1;
}
