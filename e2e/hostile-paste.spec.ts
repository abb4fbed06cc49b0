import {
  hostileClipboard,
  hugeClipboard,
  type ClipboardData,
} from '../core/hostile-input/hostile-clipboard.fixture.ts';
import { isAllowedAddress } from '../core/rich-text/allowed-address.ts';
import { connectTo } from './call-collate.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import { watchForCanaries } from './hostile-watch.ts';

const ref = { collection: 'ml-lifecycle', question: 'q01' };

// Reading a clipboard is the one place where the page takes in markup. The policy that would stop what it does is switched off
// here: nothing may come of it without the policy either.
test.use({ bypassCSP: true });

test.beforeEach(() => {
  test.skip(
    test.info().project.name === 'electron',
    'the page is watched in the browser',
  );
});

/** Pastes one after the other, each into an empty editor. @returns what each left there */
function pasteEach(
  app: CollateApp,
  clipboards: readonly ClipboardData[],
): Promise<readonly string[]> {
  return app.editor.evaluate(async (editor, all) => {
    const left: string[] = [];
    for (const { types } of all) {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(types))
        data.setData(type, text);
      const { selectAllChildren } = getSelection() ?? {};
      (editor as HTMLElement).focus();
      selectAllChildren?.call(getSelection(), editor);
      editor.dispatchEvent(
        new ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        }),
      );
      await new Promise(resolve => requestAnimationFrame(resolve));
      left.push((editor.textContent ?? '').replace(/\s+/g, ' '));
    }
    return left;
  }, clipboards);
}

async function reopened(app: CollateApp) {
  const watch = await watchForCanaries(app.page);
  await app.page.goto('about:blank');
  await app.page.goto(await app.freshUrl());
  await app.ready();
  await app.editor.click();
  return watch;
}

test('whatever is pasted into my answer leaves its words and nothing else, and can be saved', async ({
  app,
}) => {
  const watch = await reopened(app);
  const clipboards = hostileClipboard.flatMap(({ inputs }) => inputs);
  const left = await pasteEach(app, clipboards);
  for (const [index, { seen, types }] of clipboards.entries())
    expect(left[index], JSON.stringify(types)).toContain(
      seen.replace(/\s+/g, ' '),
    );
  await watch.expectQuiet();
  // All at once, so that what is saved has met every one of them.
  await pasteEach(app, [
    {
      types: {
        'text/html': clipboards
          .map(({ types }) => types['text/html'] ?? '')
          // What swallows all that follows has had its turn.
          .filter(text => !/<!--|<style|<noscript|<iframe|<svg/.test(text))
          .join(''),
      },
      seen: '',
    },
  ]);
  await app.page.keyboard.type('x');
  await app.saved();
  await watch.expectQuiet();
  const call = await connectTo(await app.freshUrl());
  const { record } = await call('question.open', ref);
  const stored = JSON.stringify(record.answer?.document);
  expect(stored).toContain('Seen before.');
  for (const [, address] of stored.matchAll(/"href":("(?:[^"\\]|\\.)*")/g))
    expect(isAllowedAddress(JSON.parse(address ?? '') as string)).toBe(true);
});

test('a clipboard of ten megabytes is not read, and the person is told', async ({
  app,
}) => {
  const watch = await reopened(app);
  const huge = hugeClipboard.inputs[0]?.();
  if (!huge) throw new Error('There is no such clipboard.');
  await app.write('Mine.');
  expect(await pasteEach(app, [huge])).toEqual(['Mine.']);
  await expect(
    app.page.getByText('That is more than an answer can hold').first(),
  ).toBeVisible();
  await app.saved();
  await watch.expectQuiet();
});
