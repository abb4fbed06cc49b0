import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { FormActions } from './FormActions.tsx';
import { removeLink, setLink } from './set-link.ts';
import styles from './EditorPopover.module.css';

interface LinkFormProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Address of the link at the cursor, or of a new one over the selected words. */
export function LinkForm({ editor, onDone }: LinkFormProps) {
  const [before] = useState(() =>
    String(editor.getAttributes('link')['href'] ?? ''),
  );
  const [address, setAddress] = useState(before);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrongId = useId();
  useEffect(() => field.current?.select(), []);
  const save = () => {
    if (setLink(editor, address)) onDone();
    else setWrong(true);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        Address
        <input
          ref={field}
          type="text"
          inputMode="url"
          spellCheck={false}
          value={address}
          placeholder="https://"
          aria-invalid={wrong}
          aria-describedby={wrong ? wrongId : undefined}
          onChange={event => {
            setAddress(event.target.value);
            setWrong(false);
          }}
        />
      </label>
      {wrong && (
        <p id={wrongId} role="alert" className={styles['wrong']}>
          A link needs an address that begins with https://, http:// or mailto:.
        </p>
      )}
      <FormActions
        thing="link"
        present={before !== ''}
        onRemove={() => {
          removeLink(editor);
          onDone();
        }}
        onCancel={onDone}
      />
    </form>
  );
}
