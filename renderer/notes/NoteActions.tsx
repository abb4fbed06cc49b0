import { LocateFixed, MessageSquareX, Pencil, Trash2 } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { showAnnotation } from '../highlight/show-annotation.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { deleteHighlight, deleteNote } from './edit-note.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with a highlight and its note. */
export function NoteActions({
  annotation,
  isLost,
  readOnly,
}: {
  readonly annotation: Annotation;
  readonly isLost: boolean;
  readonly readOnly: boolean;
}) {
  const app = useApp();
  const { id, note } = annotation;
  const look = { look: 'quiet', small: true, square: true } as const;
  return (
    <>
      {!isLost && (
        <Button
          {...look}
          aria-label="Show passage"
          onClick={() => showAnnotation(app, id)}
        >
          <LocateFixed {...icon} />
        </Button>
      )}
      {!readOnly && (
        <>
          <Button
            {...look}
            aria-label={note === '' ? 'Write note' : 'Edit note'}
            onClick={() => app.marking.set({ active: id, editing: id })}
          >
            <Pencil {...icon} />
          </Button>
          {note !== '' && (
            <Button
              {...look}
              aria-label="Delete note"
              onClick={() => void deleteNote(app, id)}
            >
              <MessageSquareX {...icon} />
            </Button>
          )}
          <Button
            {...look}
            aria-label="Delete highlight"
            onClick={event => {
              focusNeighbour(event.currentTarget);
              void deleteHighlight(app, id);
            }}
          >
            <Trash2 {...icon} />
          </Button>
        </>
      )}
    </>
  );
}

/** The card is about to go: the focus moves to the one after it, or before it. */
function focusNeighbour(button: HTMLElement): void {
  const card = button.closest('article');
  const neighbour = [
    card?.nextElementSibling,
    card?.previousElementSibling,
  ].find(element => element?.localName === 'article');
  neighbour?.querySelector('button')?.focus();
}
