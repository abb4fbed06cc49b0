import {
  memo,
  useEffect,
  useRef,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { showAnnotation } from '../highlight/show-annotation.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { MarkdownText } from './MarkdownText.tsx';
import { NoteActions } from './NoteActions.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteHead } from './NoteHead.tsx';
import { TagList } from './TagList.tsx';
import type { PlacedNote } from './place-notes.ts';
import styles from './NoteCard.module.css';

interface NoteCardProps {
  readonly placed: PlacedNote;
  readonly readOnly: boolean;
  /** What there is to decide about the passage. */
  readonly children?: ReactNode;
}

/** A highlight with its note beside the text. A click anywhere on it shows the passage. */
export const NoteCard = memo(function NoteCard({
  placed,
  readOnly,
  children,
}: NoteCardProps) {
  const app = useApp();
  const { annotation, anchor, place } = placed;
  const { id, colour, note, tags, target } = annotation;
  const isActive = useStore(app.marking, state => state.active === id);
  const isEditing = useStore(app.marking, state => state.editing === id);
  const card = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const title = `${place?.name ?? 'Lost passage'}, ${colour}`;
  const isLost = anchor.state === 'lost';
  return (
    <article
      ref={card}
      className={styles['card']}
      data-note={id}
      aria-label={title}
      aria-current={isActive ? 'true' : undefined}
      onClick={event => {
        if (!isLost && isPlainClick(event)) showAnnotation(app, id);
      }}
      onFocus={event => {
        if (event.target.localName === 'textarea')
          cameFrom.current ??= event.relatedTarget;
      }}
    >
      <NoteHead title={title} colour={colour} modified={annotation.modified}>
        <NoteActions
          annotation={annotation}
          isLost={isLost}
          readOnly={readOnly}
        />
      </NoteHead>
      <blockquote className={styles['quote']}>{target.quote.exact}</blockquote>
      {children}
      {isEditing && !readOnly ? (
        <NoteEditor
          annotation={annotation}
          onFinish={() => {
            giveFocusBack(cameFrom.current, card.current);
            cameFrom.current = null;
          }}
        />
      ) : (
        <>
          {note !== '' && <MarkdownText text={note} />}
          <TagList tags={tags} />
        </>
      )}
    </article>
  );
}, isSame);

/** A card is drawn anew only for a change of its own: beside it there may be hundreds. */
function isSame(before: NoteCardProps, after: NoteCardProps): boolean {
  return (
    before.placed.annotation === after.placed.annotation &&
    before.placed.anchor === after.placed.anchor &&
    before.placed.place?.name === after.placed.place?.name &&
    before.readOnly === after.readOnly &&
    before.children === after.children
  );
}

/** Buttons, links and fields speak for themselves, and a drag that selects words is no click. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('button, a, input, textarea, select')) return false;
  return getSelection()?.isCollapsed ?? true;
}

/** Back to where the person was when the note was begun, or else to the card; not away from where they have gone meanwhile. */
function giveFocusBack(before: Element | null, card: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now && now !== document.body && !card?.contains(now)) return;
    const target =
      before instanceof HTMLElement && before.isConnected
        ? before
        : card?.querySelector<HTMLElement>('button');
    target?.focus({ preventScroll: true });
  });
}
