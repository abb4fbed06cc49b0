import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { useDismiss } from '../ui/use-dismiss.ts';
import { FormulaForm } from './FormulaForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import styles from './EditorPopover.module.css';

/** What is being edited beside the text. A formula has a place in the document unless it is a new one. */
export type Popover =
  | { readonly kind: 'link' }
  | { readonly kind: 'formula'; readonly position: number | null };

interface EditorPopoverProps {
  readonly editor: Editor;
  readonly popover: Popover;
  readonly onClose: () => void;
}

/** A small form under the toolbar; Escape puts it away and goes back to the text. */
export function EditorPopover({
  editor,
  popover,
  onClose,
}: EditorPopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  useDismiss(box, true, onClose);
  const done = () => {
    onClose();
    // At once, unlike the command: keys that follow belong to the text.
    editor.view.focus();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={popover.kind === 'link' ? 'Link' : 'Formula'}
      className={styles['popover']}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      {popover.kind === 'link' ? (
        <LinkForm editor={editor} onDone={done} />
      ) : (
        <FormulaForm
          editor={editor}
          position={popover.position}
          onDone={done}
        />
      )}
    </div>
  );
}
