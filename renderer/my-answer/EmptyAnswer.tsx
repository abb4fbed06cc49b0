import type { Editor, JSONContent } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { PencilLine } from 'lucide-react';
import { useMemo } from 'react';
import { keyNamesOf } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { highlightQuotes, quoteList } from './highlight-quotes.ts';
import styles from './EmptyAnswer.module.css';

interface EmptyAnswerProps {
  readonly editor: Editor;
  readonly writable: boolean;
}

/** What a blank page says: how to begin, and a beginning made of the person's highlights. Clicks go through it to the text. */
export function EmptyAnswer({ editor, writable }: EmptyAnswerProps) {
  const blank = useEditorState({
    editor,
    selector: ({ editor: present }) => isBlankPage(present),
  });
  if (!blank) return null;
  return (
    <div className={styles['empty']}>
      <EmptyState
        icon={<PencilLine strokeWidth={1.5} aria-hidden />}
        title="Nothing written yet"
        action={writable && <StartFromHighlights editor={editor} />}
      >
        {writable && <HowToBegin />}
      </EmptyState>
    </div>
  );
}

function HowToBegin() {
  return (
    <>
      Start typing, or press{' '}
      {keyNamesOf('Mod+Enter').map(name => (
        <kbd key={name}>{name}</kbd>
      ))}{' '}
      on a point to begin with its citation.
    </>
  );
}

function StartFromHighlights({ editor }: { readonly editor: Editor }) {
  const app = useApp();
  const content = useStore(app.study, state => state.question?.content);
  const record = useStore(app.study, state => state.question?.record);
  const annotations = record?.annotations;
  const quotes = useMemo(
    () => (content && annotations ? highlightQuotes(content, annotations) : []),
    [content, annotations],
  );
  if (!record || quotes.length === 0) return null;
  return (
    <Button
      className={styles['start'] ?? ''}
      onClick={() => {
        const text = quoteList(record, quotes) as JSONContent;
        editor.commands.setContent(text, { emitUpdate: true });
        editor.commands.setTextSelection(editor.state.doc.content.size);
        editor.view.focus();
      }}
    >
      Start from my highlights
    </Button>
  );
}

/** One paragraph with nothing in it. Looks at no more than the first block: it is asked after every key. */
function isBlankPage({ state: { doc } }: Editor): boolean {
  const first = doc.firstChild;
  return (
    doc.childCount === 1 &&
    first?.type.name === 'paragraph' &&
    first.content.size === 0
  );
}
