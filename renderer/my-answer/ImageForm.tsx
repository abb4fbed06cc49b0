import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { FormActions } from './FormActions.tsx';
import styles from './EditorPopover.module.css';

interface ImageFormProps {
  readonly editor: Editor;
  /** Place of the picture in the document. */
  readonly position: number;
  readonly onDone: () => void;
}

const longestDescription = 1000;

/** What a picture shows, in words: for those who do not see it, and for the exported text. */
export function ImageForm({ editor, position, onDone }: ImageFormProps) {
  const [before] = useState(() => {
    const node = editor.state.doc.nodeAt(position);
    return String(node?.attrs['alt'] ?? '');
  });
  const [alt, setAlt] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        describeImage(editor, position, alt.trim());
        onDone();
      }}
    >
      <label>
        Description of the picture
        <input
          ref={field}
          type="text"
          maxLength={longestDescription}
          value={alt}
          placeholder="What it shows"
          onChange={event => setAlt(event.target.value)}
        />
      </label>
      <FormActions
        thing="picture"
        present
        onRemove={() => {
          removeImage(editor, position);
          onDone();
        }}
        onCancel={onDone}
      />
    </form>
  );
}

function describeImage(editor: Editor, position: number, alt: string): void {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name !== 'image') return;
  const attrs = { ...node.attrs, alt: alt === '' ? null : alt };
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, null, attrs));
}

function removeImage(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name !== 'image') return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.delete(position, position + node.nodeSize));
}
