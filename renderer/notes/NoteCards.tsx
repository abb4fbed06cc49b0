import { NoteCard } from './NoteCard.tsx';
import { ChangedPassage } from './ChangedPassage.tsx';
import type { PlacedNote } from './place-notes.ts';

/** Cards in the order of the text; one whose passage has changed asks what to do. */
export function NoteCards({
  notes,
  readOnly,
  onTray,
}: {
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly onTray: (id: string) => void;
}) {
  return notes.map(note => (
    <NoteCard key={note.annotation.id} placed={note} readOnly={readOnly}>
      {note.anchor.state === 'changed' && (
        <ChangedPassage
          annotation={note.annotation}
          anchor={note.anchor}
          readOnly={readOnly}
          onTray={() => onTray(note.annotation.id)}
        />
      )}
    </NoteCard>
  ));
}
