import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft } from './import-draft.ts';
import { repair } from './preview-draft.ts';
import { withPrompt } from './repair-changes.ts';
import styles from './PromptField.module.css';

const longest = 2000;

/** A question's number and text; the text can be changed where it stands. */
export function PromptField({
  draft,
  number,
  prompt,
}: {
  readonly draft: ImportDraft;
  readonly number: number;
  readonly prompt: string;
}) {
  const [editing, setEditing] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const finish = (text: string | null) => {
    setEditing(false);
    const next = text?.replace(/\s+/g, ' ').trim() ?? '';
    if (next !== '' && next !== prompt)
      repair(draft, repairs => withPrompt(repairs, number, next));
    requestAnimationFrame(() => rename.current?.focus());
  };
  return (
    <div className={styles['line']}>
      <span className={styles['number']} aria-hidden={!editing}>
        {number}
      </span>
      {editing ? (
        <PromptEditor number={number} prompt={prompt} onFinish={finish} />
      ) : (
        <>
          <h5 className={styles['prompt']} data-empty={prompt === ''}>
            <span className="visually-hidden">{number}. </span>
            {prompt === '' ? 'No sheet has the text of this question' : prompt}
          </h5>
          <Button
            ref={rename}
            look="quiet"
            small
            square
            aria-label={`Rename question ${number}`}
            onClick={() => setEditing(true)}
          >
            <Pencil size={14} strokeWidth={1.75} aria-hidden />
          </Button>
        </>
      )}
    </div>
  );
}

function PromptEditor({
  number,
  prompt,
  onFinish,
}: {
  readonly number: number;
  readonly prompt: string;
  /** @param text the new words, or null to leave them as they were */
  readonly onFinish: (text: string | null) => void;
}) {
  const [text, setText] = useState(prompt);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className={styles['editor']}>
      <textarea
        ref={field}
        aria-label={`Text of question ${number}`}
        rows={2}
        maxLength={longest}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Escape leaves the text and not the dialog around it.
          event.preventDefault();
          event.stopPropagation();
          onFinish(event.key === 'Enter' ? text : null);
        }}
      />
      <Button small look="primary" onClick={() => onFinish(text)}>
        Rename
      </Button>
      <Button small onClick={() => onFinish(null)}>
        Cancel
      </Button>
    </div>
  );
}
