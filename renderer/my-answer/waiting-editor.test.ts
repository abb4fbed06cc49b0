import { expect, it } from 'vitest';
import { createWaitingEditor } from './waiting-editor.ts';

function recorder() {
  const heard: string[] = [];
  const editor = {
    focus: () => void heard.push('focus'),
    cite: (point: string, source: string | null, quote: string) =>
      void heard.push(`cite ${point} ${source ?? '-'} ${quote}`),
    flush: () => Promise.resolve(),
  };
  return { heard, editor };
}

it('passes on what was asked before the editor was there, in order and once', () => {
  const waiting = createWaitingEditor();
  waiting.cite('m01', null, 'first');
  waiting.cite('m02', 'sheet-1', 'second');
  waiting.focus();
  const { heard, editor } = recorder();
  waiting.handOver(editor);
  waiting.handOver(editor);
  expect(heard).toEqual([
    'cite m01 - first',
    'cite m02 sheet-1 second',
    'focus',
  ]);
});

it('has nothing to save', async () => {
  await expect(createWaitingEditor().flush()).resolves.toBeUndefined();
});
