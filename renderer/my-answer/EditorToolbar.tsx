import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import type { Popover } from './EditorPopover.tsx';
import { tools, type ToolId } from './editor-tools.ts';
import { ImageButton } from './ImageButton.tsx';
import { usePressedTools } from './use-pressed-tools.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import styles from './EditorToolbar.module.css';

interface EditorToolbarProps {
  readonly editor: Editor;
  readonly onPopover: (popover: Popover) => void;
}

/** Formatting of my answer; in a table its rows and columns too. */
export function EditorToolbar({ editor, onPopover }: EditorToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar);
  const { ids, inTable } = usePressedTools(editor);
  const on = new Set(ids.split(' '));
  const run = (id: ToolId) => {
    if (id === 'link' || id === 'heading' || id === 'more')
      onPopover({ kind: id });
    else if (id === 'formula') onPopover({ kind: 'formula', position: null });
    else tools.find(tool => tool.id === id)?.run(editor);
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      className={styles['bar']}
      {...roving}
      onMouseDown={event => {
        // The text keeps its selection and the focus.
        event.preventDefault();
      }}
    >
      {tools.map(({ id, name, Icon }) => (
        <Button
          key={id}
          look="quiet"
          small
          square
          aria-label={name}
          aria-pressed={on.has(id)}
          onClick={() => run(id)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      ))}
      <ImageButton editor={editor} />
      {inTable && <TableTools editor={editor} />}
    </div>
  );
}

const tableTools = [
  ['Add row', (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  [
    'Add column',
    (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  ],
  ['Delete row', (editor: Editor) => editor.chain().focus().deleteRow().run()],
  [
    'Delete column',
    (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  ],
  [
    'Delete table',
    (editor: Editor) => editor.chain().focus().deleteTable().run(),
  ],
] as const;

function TableTools({ editor }: { readonly editor: Editor }) {
  return (
    <div className={styles['table']} role="group" aria-label="Table">
      {tableTools.map(([name, run]) => (
        <Button key={name} look="quiet" small onClick={() => run(editor)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
