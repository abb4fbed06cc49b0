import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../core/commands/commands.ts';
import type { HostEvent } from '../core/contract.ts';
import {
  duringTests,
  root,
  type RunningProgram,
} from './packed-program.fixture.ts';
import { securityHeaders } from './services/security-headers.ts';
import { preventable } from './stand-in-window.fixture.ts';

let program: RunningProgram;
duringTests(started => {
  program = started;
});

describe('starting', () => {
  it('asks for the sandbox and the page’s scheme before the program is ready', () => {
    const { log } = program.standIn;
    expect(log.indexOf('sandbox')).toBe(0);
    expect(log.indexOf('schemes')).toBeLessThan(log.indexOf('ready'));
    expect(log.indexOf('path userData')).toBeLessThan(log.indexOf('ready'));
    expect(log).toContain('path sessionData');
  });

  it('grants the scheme only what a page of static files needs', () => {
    expect(program.standIn.schemes).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          codeCache: true,
        },
      },
    ]);
  });

  it('opens one window with every setting of a page that is not trusted', () => {
    const { window, standIn } = program;
    expect(standIn.windows).toHaveLength(1);
    expect(window.settings.show).toBe(false);
    expect(window.settings.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: false,
    });
    expect(window.settings.webPreferences).not.toHaveProperty(
      'enableBlinkFeatures',
    );
    expect(window.log).toContain('load app://collate/index.html');
  });

  it('keeps nothing of the session on the disk and switches off dictionaries and downloads', () => {
    expect(program.standIn.partitions).toEqual(['collate']);
    expect(program.standIn.session.spelling).toBe(false);
    const download = preventable({});
    program.standIn.session.emitter.emit('will-download', download);
    expect(download.prevented).toBe(true);
  });

  it('shows the window only when it has something to show', () => {
    expect(program.window.log).not.toContain('show');
    program.window.emitter.emit('ready-to-show');
    expect(program.window.log).toContain('show');
  });

  it('puts every command into the menu, which hands it to the page', async () => {
    const labels = JSON.stringify(program.standIn.menu);
    for (const command of Object.values(commands))
      expect(labels).toContain(JSON.stringify(command.title));
    const heard: HostEvent[] = [];
    const stop = program.host.subscribe(event => heard.push(event));
    const file = program.standIn.menu.find(({ label }) => label === 'File');
    const items = file?.submenu as { label?: string; click?: () => void }[];
    items
      .find(({ label }) => label === commands['app.export'].title)
      ?.click?.();
    stop();
    expect(heard).toEqual([{ type: 'command', command: 'app.export' }]);
  });

  it('shows its window when it is started a second time', () => {
    program.standIn.app.emit('second-instance');
    expect(program.window.log).toContain('focus');
    expect(program.standIn.windows).toHaveLength(1);
  });
});

describe('serving the page', () => {
  async function ask(url: string, method = 'GET'): Promise<Response> {
    const handler = program.standIn.session.protocol;
    if (!handler) throw new Error('No handler.');
    return handler({ url, method } as Request);
  }

  it('answers the page with every header of the policy', async () => {
    const reply = await ask('app://collate/index.html');
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe(
      await readFile(join(root, 'dist', 'renderer', 'index.html'), 'utf8'),
    );
    for (const [name, value] of Object.entries(securityHeaders))
      expect(reply.headers.get(name)).toBe(value);
  });

  it.each([
    'app://collate/nothing',
    'app://collate/../main.js',
    'app://collate/..%2fmain.js',
    'app://collate/%2e%2e/main.js',
    'app://collate/index.html?x',
    'app://collate/INDEX.HTML',
    'app://collate//index.html',
    'app://collate/assets/',
    'app://other/index.html',
    'app://collate.evil/index.html',
    'app://collate:80/index.html',
    'file:///etc/passwd',
  ])('does not know %s', async url => {
    const reply = await ask(url);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-security-policy')).toBe(
      securityHeaders['content-security-policy'],
    );
  });

  it('takes nothing', async () => {
    expect((await ask('app://collate/index.html', 'POST')).status).toBe(405);
    expect(await (await ask('app://collate/index.html', 'HEAD')).text()).toBe(
      '',
    );
  });

  it.each([
    ['app://collate/assets/x.js', false],
    ['blob:app://collate/1-2-3', false],
    ['data:image/png;base64,AAAA', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/x.js', true],
    ['app://other/x', true],
    ['data:text/html,x', true],
  ])('of requests to %s, cancels: %s', (url, cancelled) => {
    const answers: unknown[] = [];
    program.standIn.session.beforeRequest?.({ url }, answer =>
      answers.push(answer),
    );
    expect(answers).toEqual([{ cancel: cancelled }]);
  });
});

describe('permissions', () => {
  const all = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'storage-access',
    'window-management',
    'unknown',
  ];
  it.each(all)('%s is denied, asked for or looked up', permission => {
    const { session } = program.standIn;
    const answers: unknown[] = [];
    session.request?.(
      {},
      permission,
      (answer: unknown) => answers.push(answer),
      { requestingUrl: 'app://collate/index.html' },
    );
    expect(answers).toEqual([false]);
    expect(session.check?.({}, permission, 'app://collate/')).toBe(false);
    expect(session.device?.({ deviceType: permission })).toBe(false);
  });

  it('copying is allowed to the page and to nobody else', () => {
    const { session } = program.standIn;
    expect(
      session.check?.({}, 'clipboard-sanitized-write', 'app://collate'),
    ).toBe(true);
    expect(
      session.check?.({}, 'clipboard-sanitized-write', 'https://example.org'),
    ).toBe(false);
  });
});

describe('leaving the page', () => {
  const elsewhere = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://collate/other.html',
    'app://collate/index.html?x',
    'app://other/index.html',
    'blob:app://collate/1',
    'about:blank',
  ];
  const ways = ['will-navigate', 'will-redirect', 'will-frame-navigate'];
  it.each(ways.flatMap(way => elsewhere.map(url => [way, url] as const)))(
    '%s to %s is prevented',
    (way, url) => {
      const event = preventable({ url });
      program.window.contents.emit(way, event);
      expect(event.prevented).toBe(true);
    },
  );

  it('opens no windows and no embedded views, and stays on its own page', () => {
    expect(
      program.window.openHandler?.({ url: 'https://example.org/' }),
    ).toEqual({ action: 'deny' });
    const view = preventable({});
    program.window.contents.emit('will-attach-webview', view);
    expect(view.prevented).toBe(true);
    const home = preventable({ url: 'app://collate/index.html#/read' });
    program.window.contents.emit('will-navigate', home);
    expect(home.prevented).toBe(false);
  });
});
