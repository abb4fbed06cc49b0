import type { CDPSession } from '@playwright/test';
import { hostileDrops } from '../core/hostile-input/hostile-clipboard.fixture.ts';
import { connectTo } from './call-collate.ts';
import { startCollate } from './collate-server.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import { watchForCanaries } from './hostile-watch.ts';
import { drop, sheetOf } from './import-steps.ts';

const ref = { collection: 'ml-lifecycle', question: 'q01' };
const address = 'http://127.0.0.1:9/elsewhere';

test.beforeEach(() => {
  test.skip(
    test.info().project.name === 'electron',
    'the shell’s own guard is tested with the stand-in',
  );
});

async function openWithLinks(app: CollateApp) {
  const call = await connectTo(await app.freshUrl());
  await call('answer.save', {
    ...ref,
    base: 0,
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'a link to elsewhere',
              marks: [{ type: 'link', attrs: { href: address } }],
            },
          ],
        },
      ],
    },
  });
  const { content } = await call('question.open', ref);
  const point = content?.mergedPoints[0];
  await call('study.change', {
    ...ref,
    changes: [
      {
        type: 'annotation.add',
        annotation: {
          id: 'n1',
          created: '2026-11-22T16:13:53.000Z',
          modified: '2026-11-22T16:13:53.000Z',
          target: {
            source: point?.id ?? '',
            position: { start: 0, end: 4 },
            quote: {
              exact: point?.statement.slice(0, 4) ?? '',
              prefix: '',
              suffix: '',
            },
          },
          colour: 'yellow',
          note: `A note with [a way](${address}), [a script](javascript:top.__c=1) and <${address}>.`,
          tags: [],
        },
      },
    ],
  });
  const watch = await watchForCanaries(app.page);
  await app.page.goto('about:blank');
  await app.page.goto(await app.freshUrl());
  await app.ready();
  return watch;
}

test('a link is never followed without the person’s word, however it is clicked', async ({
  app,
}) => {
  const watch = await openWithLinks(app);
  const { page } = app;
  const dialog = page.getByRole('dialog', { name: 'Open this address?' });
  const link = app.editor.getByText('a link to elsewhere');
  const clicks: readonly (readonly [
    boolean,
    Parameters<typeof link.click>[0],
  ])[] = [
    [false, {}],
    [false, { modifiers: ['Shift'] }],
    [false, { modifiers: ['Alt'] }],
    [true, { button: 'middle' }],
    [true, { modifiers: ['ControlOrMeta'] }],
    [true, { modifiers: ['ControlOrMeta', 'Shift'] }],
  ];
  for (const [asks, options] of clicks) {
    await link.click(options);
    if (!asks) continue;
    await expect(dialog).toContainText(address);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  }
  const inNote = app.notes.getByRole('link', { name: 'a way' });
  await inNote.click();
  await expect(dialog).toContainText(address);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await inNote.click({ button: 'middle' });
  await expect(app.notes.getByRole('link')).toHaveCount(2);
  await watch.expectQuiet();
});

test('a link that may only be read is not followed either', async ({ app }) => {
  await openWithLinks(app);
  const second = await startCollate(app.dataFolder);
  const page = await app.page.context().newPage();
  const watch = await watchForCanaries(page);
  await page.goto(second.url);
  const link = page
    .getByRole('textbox', { name: 'My answer' })
    .getByText('a link to elsewhere');
  const dialog = page.getByRole('dialog', { name: 'Open this address?' });
  for (const options of [
    {},
    { button: 'middle' as const },
    { modifiers: ['ControlOrMeta' as const] },
    { modifiers: ['Shift' as const] },
  ]) {
    await link.click(options);
    await expect(dialog).toContainText(address);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  }
  await watch.expectQuiet();
  await page.close();
  await second.stop();
});

/** Lets something go over a place of the window, as the system would. */
async function letGo(
  session: CDPSession,
  types: Readonly<Record<string, string>>,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
  const data = {
    items: Object.entries(types).map(([mimeType, text]) => ({
      mimeType,
      data: text,
    })),
    files: [],
    dragOperationsMask: 7,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
}

test('what is dropped on the window never takes its place', async ({ app }) => {
  const watch = await openWithLinks(app);
  const { page } = app;
  const session = await page.context().newCDPSession(page);
  const places = [
    { x: 700, y: 300 },
    { x: 120, y: 20 },
    { x: 120, y: 400 },
    { x: 1200, y: 200 },
  ];
  for (const { types, file } of hostileDrops.inputs)
    if (file) {
      await drop(page, [sheetOf(file.name, file.text, 'text/html')]);
      const dialog = page.getByRole('dialog', { name: 'Import' });
      await expect(dialog.getByText('Seen').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    } else for (const place of places) await letGo(session, types, place);
  await expect(app.prompt).toBeVisible();
  await watch.expectQuiet();
});

test('the watch of these tests notices a script, a window, a request and markup', async ({
  app,
}) => {
  const misdeeds: readonly (() => void)[] = [
    () => Object.assign(top ?? {}, { __c: 1 }),
    () => void window.open('http://127.0.0.1:9/'),
    () => {
      new Image().src = 'http://127.0.0.1:9/track.png';
    },
    () => document.body.append(document.createElement('iframe')),
    () => document.body.append(document.createElement('base')),
    () => document.body.setAttribute('style', 'background:url(x)'),
  ];
  for (const misdeed of misdeeds) {
    const page = await app.page.context().newPage();
    const watch = await watchForCanaries(page);
    await page.goto(await app.freshUrl());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await watch.expectQuiet();
    await page.evaluate(misdeed);
    await expect(watch.expectQuiet()).rejects.toThrow();
    await page.close();
  }
});
