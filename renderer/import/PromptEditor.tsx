import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './PromptEditor.module.css';

const longest = 2000;

/** The text of a question while it is being written. Enter takes it, Escape leaves it as it was. */
export function PromptEditor({
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
