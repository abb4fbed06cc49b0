import { chmod, mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportResult } from '../core/export/export-choices.ts';
import {
  duringTests,
  fromPage,
  type RunningProgram,
} from './packed-program.fixture.ts';

let library: string;
let program: RunningProgram;
duringTests((started, folder) => {
  program = started;
  library = folder;
});

function rpc(event: object, text: unknown): unknown {
  return program.standIn.handlers.get('rpc')?.(event, text);
}

describe('messages', () => {
  const text = JSON.stringify({
    v: 1,
    channel: 'library.info',
    input: null,
    origin: '',
  });

  it('are answered when they come from the page', async () => {
    expect(await program.host.invoke('library.info', null)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [
      'a frame in the page',
      () => ({
        ...fromPage(program.window),
        senderFrame: { origin: 'app://collate' },
      }),
    ],
    [
      'a frame that is gone',
      () => ({ ...fromPage(program.window), senderFrame: null }),
    ],
    ['another window', () => ({ ...fromPage(program.window), sender: {} })],
  ])('are refused when they come from %s', async (_who, event) => {
    expect(await rpc(event(), text)).toMatchObject({
      ok: false,
      code: 'unauthorised',
    });
    expect(
      await program.standIn.handlers.get('save-export')?.(event(), {}),
    ).toMatchObject({ ok: false });
    expect(
      await program.standIn.handlers.get('open-external')?.(
        event(),
        'https://example.org/',
      ),
    ).toBe(false);
    expect(program.standIn.shown).toEqual([]);
  });

  it.each([
    'https://example.org',
    'null',
    'file://',
    'app://other',
    'app://collate.evil',
  ])('are refused when the page is of %s', async origin => {
    const { mainFrame } = program.window;
    const before = mainFrame.origin;
    mainFrame.origin = origin;
    expect(await rpc(fromPage(program.window), text)).toMatchObject({
      ok: false,
      code: 'unauthorised',
    });
    mainFrame.origin = before;
  });

  it.each([null, 1, {}, [], undefined, JSON.parse(text) as object])(
    'are refused when they are %j instead of text',
    async value => {
      expect(await rpc(fromPage(program.window), value)).toMatchObject({
        ok: false,
      });
    },
  );

  it('are refused when they are larger than a call may be', async () => {
    const large = text.replace(
      'null',
      JSON.stringify('a'.repeat(5 * 1024 * 1024)),
    );
    expect(await rpc(fromPage(program.window), large)).toMatchObject({
      ok: false,
      code: 'too-large',
    });
  });

  it('come through two objects only: the page sees nothing else of the program', () => {
    expect(Object.keys(program.host).sort()).toEqual([
      'asksBeforeOpening',
      'invoke',
      'onBeforeClose',
      'openExternal',
      'saveExport',
      'subscribe',
    ]);
    expect([...program.standIn.handlers.keys()].sort()).toEqual([
      'open-external',
      'rpc',
      'save-export',
    ]);
  });
});

describe('links', () => {
  it('open after the person has seen the whole address and agreed', async () => {
    expect(await program.host.openExternal('https://exämple.org/a?b#c')).toBe(
      true,
    );
    expect(program.standIn.shown[0]).toContain(
      'https://xn--exmple-cua.org/a?b#c',
    );
    expect(program.standIn.opened).toEqual([
      'https://xn--exmple-cua.org/a?b#c',
    ]);
  });

  it('stay closed when the person declines', async () => {
    program.standIn.answers.message = 1;
    expect(await program.host.openExternal('https://example.org/')).toBe(false);
    expect(program.standIn.opened).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    '',
    'https://user@example.org/',
  ])('never open %s, nor ask', async address => {
    expect(await program.host.openExternal(address)).toBe(false);
    expect(program.standIn.shown).toEqual([]);
  });
});

describe('exporting', () => {
  function result(change: Partial<ExportResult> = {}): ExportResult {
    return {
      suggestedName: 'Drift.md',
      layout: 'one-file',
      questions: 1,
      files: [{ name: 'Drift.md', content: '# Drift\n', encoding: 'utf8' }],
      ...change,
    };
  }

  it('writes the file where the person chose, under the name that they chose', async () => {
    program.standIn.answers.save = join(library, 'Mine.md');
    expect(await program.host.saveExport(result())).toEqual({
      ok: true,
      value: { saved: join(library, 'Mine.md') },
    });
    expect(program.standIn.shown[0]).toBe(join(library, 'Drift.md'));
    expect(await readFile(join(library, 'Mine.md'), 'utf8')).toBe('# Drift\n');
    expect(
      (await readdir(library)).filter(name => name.endsWith('.tmp')),
    ).toEqual([]);
  });

  it('writes nothing when the person cancels', async () => {
    expect(await program.host.saveExport(result())).toEqual({
      ok: true,
      value: { saved: null },
    });
  });

  it('writes a folder into the chosen one and asks before it goes into one that is there', async () => {
    const folder = result({
      suggestedName: 'Drift',
      layout: 'folder',
      files: [
        { name: '01 Drift.md', content: '# Drift\n', encoding: 'utf8' },
        { name: 'images/dot.png', content: 'iVBORw0KGgo=', encoding: 'base64' },
      ],
    });
    program.standIn.answers.folder = library;
    expect(await program.host.saveExport(folder)).toMatchObject({
      ok: true,
      value: { saved: join(library, 'Drift') },
    });
    expect(
      (await readFile(join(library, 'Drift', 'images', 'dot.png')))[1],
    ).toBe(0x50);
    program.standIn.answers.message = 1;
    expect(await program.host.saveExport(folder)).toEqual({
      ok: true,
      value: { saved: null },
    });
  });

  it('says so in a sentence when the place cannot be written, and leaves what is there', async () => {
    await mkdir(join(library, 'taken.md'));
    program.standIn.answers.save = join(library, 'taken.md');
    const reply = await program.host.saveExport(result());
    expect(reply).toMatchObject({ ok: false, code: 'not-writable' });
    if (!reply.ok)
      expect(reply.message).toMatch(
        /Nothing that was there before has changed/,
      );
    await chmod(join(library, 'taken.md'), 0o700);
  });

  it.each([
    '../x.md',
    '/etc/x',
    'C:\\x',
    'a/../../x',
    'CON.md',
    'a\u0000b',
    'a:b',
    '',
    '.',
    'x.',
    'a//b',
    `${'a'.repeat(300)}.md`,
  ])('refuses a file called %j', async name => {
    program.standIn.answers.folder = library;
    const reply = await program.host.saveExport(
      result({
        layout: 'folder',
        suggestedName: 'X',
        files: [{ name, content: '', encoding: 'utf8' }],
      }),
    );
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(program.standIn.shown).toEqual([]);
  });
});

describe('closing', () => {
  it('waits until the page has saved its last words', async () => {
    let finish = (): void => undefined;
    let asked = 0;
    const stop = program.host.onBeforeClose(() => {
      asked++;
      return new Promise(resolve => (finish = resolve));
    });
    program.window.window.close();
    await expect.poll(() => asked).toBe(1);
    expect(program.window.destroyed).toBe(false);
    finish();
    await expect.poll(() => program.window.destroyed).toBe(true);
    stop();
  });
});
