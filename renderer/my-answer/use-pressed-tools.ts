import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { tools } from './editor-tools.ts';

/** Which tools apply at the cursor. */
interface PressedTools {
  /** Ids of the tools, with a blank between them: one string, so that most keys change nothing. */
  readonly ids: string;
  readonly inTable: boolean;
}

/** Typed words rarely change what applies, and their letters are painted first: milliseconds. */
const pause = 60;

/** Follows the cursor: at once when it moves, a moment later when words are written. */
export function usePressedTools(editor: Editor): PressedTools {
  const [pressed, setPressed] = useState(() => pressedTools(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      setPressed(before => {
        const now = pressedTools(editor);
        const same = now.ids === before.ids && now.inTable === before.inTable;
        return same ? before : now;
      });
    };
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) {
        read();
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(read, pause);
    };
    editor.on('transaction', onTransaction);
    read();
    return () => {
      clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
  return pressed;
}

function pressedTools(editor: Editor): PressedTools {
  return {
    ids: tools
      .filter(tool => tool.active(editor))
      .map(tool => tool.id)
      .join(' '),
    inTable: editor.isActive('table'),
  };
}
