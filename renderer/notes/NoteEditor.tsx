import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { keyLabel } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { pressNoteKey } from './note-keys.ts';
import { TagsField } from './TagsField.tsx';
import { useNoteDraft } from './use-note-draft.ts';
import styles from './NoteEditor.module.css';

interface NoteEditorProps {
  readonly annotation: Annotation;
  /** Called when the person has finished by keyboard or by the button, to give the focus somewhere to go. */
  readonly onFinish: () => void;
}

/** A note's words and tags in their card. Leaving it in any way saves: words are never thrown away. */
export function NoteEditor({ annotation, onFinish }: NoteEditorProps) {
  const app = useApp();
  const words = useNoteDraft(app, annotation);
  const { draft, save } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  const finishing = useRef(false);
  useEffect(() => begin(field.current), []);
  const finish = async (byKey: boolean) => {
    finishing.current = true;
    const isSaved = await save();
    finishing.current = false;
    if (!isSaved || app.marking.get().editing !== annotation.id) return;
    app.marking.set({ editing: null });
    if (byKey) onFinish();
  };
  return (
    <div
      className={styles['editor']}
      onKeyDown={event => {
        if (!endsEditing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void finish(true);
      }}
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (finishing.current) return;
        void (document.hasFocus() ? finish(false) : save());
      }}
    >
      <textarea
        ref={field}
        aria-label="Note"
        maxLength={20_000}
        rows={Math.min(12, draft.note.split('\n').length + 1)}
        placeholder="Your words; Markdown works"
        value={draft.note}
        onChange={event => words.change({ note: event.target.value })}
        onKeyDown={event => {
          pressNoteKey(event, note => words.change({ note }));
        }}
      />
      <TagsField
        app={app}
        tags={draft.tags}
        typed={words.typed}
        onType={words.type}
        onAdd={words.addTags}
        onRemove={tag =>
          words.change({ tags: draft.tags.filter(each => each !== tag) })
        }
      />
      <Foot reason={words.reason} onSave={() => void finish(true)} />
    </div>
  );
}

/** The cursor goes behind the last word, and the whole card into view. */
function begin(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(field.value.length, field.value.length);
  field?.closest('article')?.scrollIntoView({ block: 'nearest' });
}

function Foot({
  reason,
  onSave,
}: {
  readonly reason: string | null;
  readonly onSave: () => void;
}) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (reason !== null) words.current?.scrollIntoView({ block: 'nearest' });
  }, [reason]);
  return (
    <div className={styles['foot']}>
      <p ref={words} role="status" className={styles['reason']}>
        {reason !== null && `Not saved: ${reason}`}
      </p>
      <Button look="soft" small onClick={onSave}>
        Save note <kbd>{keyLabel('Mod+Enter')}</kbd>
      </Button>
    </div>
  );
}

/** Escape, and Enter with the leading modifier. */
function endsEditing(event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  return event.key === 'Escape' || (event.key === 'Enter' && isCommand);
}
