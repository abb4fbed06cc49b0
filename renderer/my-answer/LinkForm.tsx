import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { isAllowedAddress } from '../../core/allowed-address.ts';
import { FormActions } from './FormActions.tsx';
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
    const href = withScheme(address.trim());
    if (!isAllowedAddress(href)) {
      setWrong(true);
      return;
    }
    setLink(editor, href);
    onDone();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onDone();
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
        onRemove={remove}
        onCancel={onDone}
      />
    </form>
  );
}

/** "example.org/page" and "me@example.org" as people write them. */
function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/]+\.[^\s/]+/.test(address) ? `https://${address}` : address;
}

function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive('link'))
    editor.commands.insertContent({
      type: 'text',
      text: href.replace(/^mailto:/i, ''),
      marks: [{ type: 'link', attrs: { href } }],
    });
  else editor.chain().extendMarkRange('link').setLink({ href }).run();
}
