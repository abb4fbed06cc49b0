import type { ReactNode } from 'react';
import type { HighlightColour } from '../../core/annotation/highlight-colour.ts';
import { ColourSquare } from './ColourSquare.tsx';
import { fullTime, noteTime } from './note-time.ts';
import styles from './NoteCard.module.css';

/** Colour, place and time of a note, and what can be done with it. */
export function NoteHead({
  title,
  colour,
  modified,
  children,
}: {
  readonly title: string;
  readonly colour: HighlightColour;
  readonly modified: string;
  readonly children: ReactNode;
}) {
  return (
    <header className={styles['head']}>
      <ColourSquare colour={colour} />
      <span className={styles['title']}>{title}</span>
      <time dateTime={modified} title={fullTime(modified)}>
        {noteTime(modified, new Date())}
      </time>
      <span className={styles['actions']}>{children}</span>
    </header>
  );
}
