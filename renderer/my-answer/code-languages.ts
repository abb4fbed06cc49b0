import type { Editor } from '@tiptap/core';
import { createLowlight } from 'lowlight';

/** The languages that code blocks are coloured in: none until {@link loadCodeLanguages} has brought them. */
export const codeLanguages = createLowlight();

let loading: Promise<void> | null = null;

/** Fetches the common languages once, then colours the code blocks that are in the text already. Without them code stays plain. */
export async function loadCodeLanguages(editor: Editor): Promise<void> {
  loading ??= import('./common-languages.ts').then(({ commonLanguages }) =>
    codeLanguages.register(commonLanguages),
  );
  try {
    await loading;
  } catch {
    loading = null;
    return;
  }
  if (!editor.isDestroyed) colourAgain(editor);
}

/** Code is coloured when a step touches it: one that changes nothing will do, outside of the undo history and of saving. */
function colourAgain(editor: Editor): void {
  let first: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (first === null && node.type.name === 'codeBlock') first = position;
    return first === null;
  });
  if (first === null) return;
  const { tr } = editor.state;
  tr.setNodeMarkup(first);
  tr.setMeta('addToHistory', false).setMeta('preventUpdate', true);
  editor.view.dispatch(tr);
}
