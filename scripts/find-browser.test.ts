import { expect, it } from 'vitest';
import { browserCandidates, waysToInstall } from './find-browser.mjs';

it('looks for a named browser first on every system', () => {
  for (const platform of ['linux', 'darwin', 'win32'])
    expect(browserCandidates(platform, { COLLATE_BROWSER: '/mine' })[0]).toBe(
      '/mine',
    );
});

it('looks through the path of Linux and its usual folders', () => {
  const found = browserCandidates('linux', { PATH: '/opt/bin:/usr/bin' });
  expect(found).toContain('/opt/bin/google-chrome');
  expect(found).toContain('/usr/bin/chromium');
  expect(found).toContain('/snap/bin/chromium');
  expect(found.indexOf('/usr/bin/google-chrome')).toBeLessThan(
    found.indexOf('/usr/bin/chromium'),
  );
  expect(found.indexOf('/usr/bin/chromium-headless-shell')).toBeLessThan(
    found.indexOf('/usr/bin/google-chrome'),
  );
});

it('looks in the applications of macOS and the program folders of Windows', () => {
  expect(browserCandidates('darwin', {})).toContain(
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
  const found = browserCandidates('win32', {
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Local',
  });
  expect(found).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
  expect(found).toContain('C:\\Local\\Google\\Chrome\\Application\\chrome.exe');
  expect(found).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

it('asks Debian only as root, and only after Playwright', () => {
  const commands = (surroundings: {
    platform: string;
    uid: number;
    hasApt: boolean;
  }): string[] =>
    waysToInstall(surroundings).map(({ steps }) => steps[0]?.[0] ?? '');
  expect(commands({ platform: 'linux', uid: 0, hasApt: true })).toEqual([
    'npx',
    'apt-get',
    'apt-get',
  ]);
  expect(commands({ platform: 'linux', uid: 1000, hasApt: true })).toEqual([
    'npx',
  ]);
  expect(commands({ platform: 'linux', uid: 0, hasApt: false })).toEqual([
    'npx',
  ]);
  expect(commands({ platform: 'darwin', uid: 0, hasApt: false })).toEqual([
    'npx',
  ]);
});
