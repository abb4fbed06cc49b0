import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import 'katex/dist/katex.min.css';
import type { AnswerDraft } from './answer-draft.ts';
import './answer-content.css';
import { EditorPlaceholder } from './EditorPlaceholder.tsx';
import { EditorPopover, type Popover } from './EditorPopover.tsx';
import type { EditorDoor } from './editor-door.ts';
import { editorHintId } from './editor-props.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { useAnswerEditor } from './use-answer-editor.ts';
import styles from './AnswerEditor.module.css';

interface AnswerEditorProps {
  readonly draft: AnswerDraft;
  readonly door: EditorDoor;
  readonly readOnly: boolean;
}

/** Toolbar and text box of my answer. Loaded after the first paint. */
export function AnswerEditor({ draft, door, readOnly }: AnswerEditorProps) {
  const [popover, setPopover] = useState<Popover | null>(null);
  const { editor, foreign } = useAnswerEditor(
    draft,
    door,
    readOnly,
    setPopover,
  );
  const writable = !readOnly && !foreign;
  if (editor === null) return <EditorPlaceholder />;
  return (
    <div className={styles['editor']}>
      {writable && <EditorToolbar editor={editor} onPopover={setPopover} />}
      {foreign && (
        <p className={styles['foreign']}>
          This answer holds something that this version of Collate cannot show
          in full. The text on the disk is kept as it is and is shown to read
          only.
        </p>
      )}
      {popover && writable && (
        <EditorPopover
          key={JSON.stringify(popover)}
          editor={editor}
          popover={popover}
          onClose={() => setPopover(null)}
        />
      )}
      <div className={styles['sheet']}>
        <p id={editorHintId} className="visually-hidden" tabIndex={-1}>
          To leave the text by keyboard, press Escape and then Tab.
        </p>
        <EditorContent
          editor={editor}
          className={`scroll answer-content ${styles['page']}`}
          onMouseDown={event => {
            // The space below the last line belongs to the text.
            if (event.target !== event.currentTarget || !writable) return;
            event.preventDefault();
            editor.commands.focus('end');
          }}
        />
        <span className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <EmptyAnswer editor={editor} writable={writable} />
      </div>
    </div>
  );
}
