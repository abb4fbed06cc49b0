import type { AnswerEditor } from '../state/app.ts';

/** Stands in for the editor of my answer while its code is on the way, and passes on what was asked meanwhile. */
export interface WaitingEditor extends AnswerEditor {
  handOver(editor: AnswerEditor): void;
}

export function createWaitingEditor(): WaitingEditor {
  let waiting: ((editor: AnswerEditor) => void)[] = [];
  return {
    focus: () => void waiting.push(editor => editor.focus()),
    cite: (point, source, quote) =>
      void waiting.push(editor => editor.cite(point, source, quote)),
    // Nothing has been written yet.
    flush: () => Promise.resolve(),
    handOver(editor) {
      for (const act of waiting) act(editor);
      waiting = [];
    },
  };
}
