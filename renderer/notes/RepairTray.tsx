import { useMemo } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { textsOfQuestion } from '../highlight/question-anchors.ts';
import { showAnnotation } from '../highlight/show-annotation.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { placeHighlight } from './edit-note.ts';
import { NoteCard } from './NoteCard.tsx';
import { textPlaces, type PlacedNote } from './place-notes.ts';
import { placesForQuote, type QuotePlace } from './places-for-quote.ts';
import styles from './RepairTray.module.css';

const lost = { state: 'lost' } as const;

/** Highlights that need a person to say where they belong. */
export function RepairTray({
  notes,
  readOnly,
}: {
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
}) {
  return (
    <section className={styles['tray']} aria-labelledby="repair-tray">
      <h3 id="repair-tray">Repair tray</h3>
      <p className={styles['hint']}>
        The words that these marks stood on have changed. Notes and quotes are
        safe here.
      </p>
      {notes.map(({ annotation }) => (
        <NoteCard
          key={annotation.id}
          placed={{ annotation, anchor: lost, place: null }}
          readOnly={readOnly}
        >
          {!readOnly && <Places annotation={annotation} />}
        </NoteCard>
      ))}
    </section>
  );
}

function Places({ annotation }: { readonly annotation: Annotation }) {
  const app = useApp();
  const content = useStore(app.study, state => state.question?.content ?? null);
  const collection = useStore(app.study, state => state.collection);
  const { target } = annotation;
  const places = useMemo(
    () => placesForQuote(target, textsOfQuestion(content), 3),
    [target, content],
  );
  const names = useMemo(
    () => textPlaces(content, collection),
    [content, collection],
  );
  const place = async (where: QuotePlace) => {
    const isPlaced = await placeHighlight(app, annotation, where);
    if (isPlaced) showAnnotation(app, annotation.id);
  };
  if (places.length === 0)
    return (
      <p className={styles['hint']}>No passage of this question is like it.</p>
    );
  return (
    <ul className={styles['places']}>
      {places.map(where => (
        <li key={`${where.source} ${where.start}`}>
          <Button small onClick={() => void place(where)}>
            <span>
              Place in {inSentence(names.get(where.source)?.name)}:{' '}
              <i>…{where.words}…</i>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function inSentence(name: string | undefined): string {
  return name?.replace(/^Point /, 'point ') ?? 'this question';
}
