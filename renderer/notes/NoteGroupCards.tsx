import { ArrowRight } from 'lucide-react';
import { memo } from 'react';
import type { NoteEntry } from '../../core/contract.ts';
import type { NoteGroup } from '../../core/annotation/filter-notes.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import { NoteHead } from './NoteHead.tsx';
import { showNote } from './show-note.ts';
import { TagList } from './TagList.tsx';
import cardStyles from './NoteCard.module.css';
import styles from './NotesView.module.css';

/** One question's notes. */
export const NoteGroupCards = memo(function NoteGroupCards({
  group,
}: {
  readonly group: NoteGroup;
}) {
  const heading = `notes-${group.collection}-${group.question}`;
  return (
    <section className={styles['group']} aria-labelledby={heading}>
      <h2 id={heading}>
        {group.number}. {group.prompt}
      </h2>
      <div className={styles['cards']}>
        {group.notes.map(entry => (
          <Entry key={entry.annotation.id} entry={entry} />
        ))}
      </div>
    </section>
  );
});

function Entry({ entry }: { readonly entry: NoteEntry }) {
  const app = useApp();
  const { colour, note, tags, target, modified } = entry.annotation;
  const place = entry.point ? `Point ${entry.point.number}` : 'Lost passage';
  const title = `${place}, ${colour}`;
  return (
    <article
      className={`${cardStyles['card']} ${cardStyles['steady']} ${styles['entry']}`}
      aria-label={title}
    >
      <NoteHead title={title} colour={colour} modified={modified}>
        <Button
          look="quiet"
          small
          square
          aria-label="Show in question"
          onClick={() => void showNote(app, entry)}
        >
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </NoteHead>
      <blockquote className={`${cardStyles['quote']} ${cardStyles['whole']}`}>
        {target.quote.exact}
      </blockquote>
      {note !== '' && <MarkdownText text={note} />}
      <TagList tags={tags} />
    </article>
  );
}
