import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { useDismiss } from '../ui/use-dismiss.ts';
import { FormulaForm } from './FormulaForm.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import { ImageForm } from './ImageForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { MoreForm } from './MoreForm.tsx';
import styles from './EditorPopover.module.css';

/** What is being edited beside the text. A formula has a place in the document unless it is a new one. */
export type Popover =
  | { readonly kind: 'link' | 'heading' | 'more' }
  | { readonly kind: 'image'; readonly position: number }
  | { readonly kind: 'formula'; readonly position: number | null };

const names: Readonly<Record<Popover['kind'], string>> = {
  link: 'Link',
  heading: 'Heading',
  more: 'More formatting',
  image: 'Picture',
  formula: 'Formula',
};

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
      aria-label={names[popover.kind]}
      className={styles['popover']}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <Form editor={editor} popover={popover} onDone={done} />
    </div>
  );
}

interface FormProps {
  readonly editor: Editor;
  readonly popover: Popover;
  readonly onDone: () => void;
}

function Form({ editor, popover, onDone }: FormProps) {
  switch (popover.kind) {
    case 'link':
      return <LinkForm editor={editor} onDone={onDone} />;
    case 'heading':
      return <HeadingForm editor={editor} onDone={onDone} />;
    case 'more':
      return <MoreForm editor={editor} onDone={onDone} />;
    case 'image':
      return (
        <ImageForm
          editor={editor}
          position={popover.position}
          onDone={onDone}
        />
      );
    case 'formula':
      return (
        <FormulaForm
          editor={editor}
          position={popover.position}
          onDone={onDone}
        />
      );
  }
}
