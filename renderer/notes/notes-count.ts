import type { NoteEntry } from '../../core/contract.ts';

/** "27 notes and 63 highlights": a highlight that carries words is a note, the others are highlights alone. */
export function notesCount(entries: readonly NoteEntry[]): string {
  const notes = entries.filter(
    each => each.annotation.note.trim() !== '',
  ).length;
  const highlights = entries.length - notes;
  const parts = [
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(highlights > 0 ? [counted(highlights, 'highlight')] : []),
  ];
  return parts.length === 0 ? 'No notes' : parts.join(' and ');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
