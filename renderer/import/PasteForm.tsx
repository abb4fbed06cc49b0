import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { GivenFile } from './add-files.ts';
import styles from './PasteForm.module.css';

const firstName = 'Pasted text';

/** Takes a sheet as text. */
export function PasteForm({
  onGiven,
  onClose,
}: {
  readonly onGiven: (file: GivenFile) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [name, setName] = useState(firstName);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles['form']}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        // Escape closes this form and not the dialog around it.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onSubmit={event => {
        event.preventDefault();
        onGiven({ name: fileName(name), blob: new Blob([text]) });
      }}
    >
      <label htmlFor={`${id}-text`}>Text of the sheet</label>
      <textarea
        ref={field}
        id={`${id}-text`}
        rows={8}
        value={text}
        placeholder={'1. A question\n- a point of its answer'}
        onChange={event => setText(event.target.value)}
      />
      <label htmlFor={`${id}-name`}>Name of the sheet</label>
      <input
        id={`${id}-name`}
        type="text"
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <div className={styles['actions']}>
        <Button small onClick={onClose}>
          Cancel
        </Button>
        <Button small look="primary" type="submit" disabled={!text.trim()}>
          Add text
        </Button>
      </div>
    </form>
  );
}

/** Pasted text is read as a text file, whatever it is called. */
function fileName(name: string): string {
  const trimmed = name.trim() || firstName;
  return /\.(?:md|txt)$/i.test(trimmed) ? trimmed : `${trimmed}.md`;
}
