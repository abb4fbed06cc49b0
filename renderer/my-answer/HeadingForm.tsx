import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useRovingFocus } from './use-roving-focus.ts';
import styles from './EditorPopover.module.css';

const levels = [2, 3, 4] as const;

interface HeadingFormProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** What the paragraph at the cursor is: text, or a heading of one of three levels. */
export function HeadingForm({ editor, onDone }: HeadingFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(box);
  useEffect(() => {
    const pressed = box.current?.querySelector<HTMLElement>(
      '[aria-pressed="true"]',
    );
    (pressed ?? box.current?.querySelector('button'))?.focus();
  }, []);
  return (
    <div ref={box} className={styles['choices']} {...roving}>
      <Button
        look="quiet"
        aria-pressed={!editor.isActive('heading')}
        onClick={() => {
          editor.commands.setParagraph();
          onDone();
        }}
      >
        Text
      </Button>
      {levels.map(level => (
        <Button
          key={level}
          look="quiet"
          aria-pressed={editor.isActive('heading', { level })}
          onClick={() => {
            editor.commands.setHeading({ level });
            onDone();
          }}
        >
          Heading {level}
        </Button>
      ))}
    </div>
  );
}
