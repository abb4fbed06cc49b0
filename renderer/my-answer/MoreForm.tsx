import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { keyLabel } from '../commands/key-label.ts';
import { Button } from '../ui/Button.tsx';
import { useRovingFocus } from './use-roving-focus.ts';
import styles from './EditorPopover.module.css';

interface Choice {
  readonly name: string;
  readonly key: string | null;
  readonly mark: string | null;
  readonly run: (editor: Editor) => void;
}

const choices: readonly Choice[] = [
  {
    name: 'Underline',
    key: 'Mod+U',
    mark: 'underline',
    run: editor => editor.commands.toggleUnderline(),
  },
  {
    name: 'Strikethrough',
    key: 'Mod+Shift+S',
    mark: 'strike',
    run: editor => editor.commands.toggleStrike(),
  },
  {
    name: 'Code in the line',
    key: null,
    mark: 'code',
    run: editor => editor.commands.toggleCode(),
  },
  {
    name: 'Rule',
    key: null,
    mark: null,
    run: editor => editor.commands.setHorizontalRule(),
  },
  {
    name: 'Undo',
    key: 'Mod+Z',
    mark: null,
    run: editor => editor.commands.undo(),
  },
  {
    name: 'Redo',
    key: 'Mod+Shift+Z',
    mark: null,
    run: editor => editor.commands.redo(),
  },
];

interface MoreFormProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Formatting that is needed less often, and the editor's own undo. */
export function MoreForm({ editor, onDone }: MoreFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(box);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} className={styles['choices']} {...roving}>
      {choices.map(({ name, key, mark, run }) => (
        <Button
          key={name}
          look="quiet"
          aria-pressed={mark === null ? undefined : editor.isActive(mark)}
          onClick={() => {
            run(editor);
            onDone();
          }}
        >
          {name}
          {key !== null && <kbd aria-hidden="true">{keyLabel(key)}</kbd>}
        </Button>
      ))}
    </div>
  );
}
