import { useCallback, useMemo } from 'react';
import { tagsOf } from '../../core/annotation/filter-notes.ts';
import { useQuestionAnchors } from '../highlight/question-anchors.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { anchorCounts } from './anchor-counts.ts';
import { placeNotes, textPlaces, type PlacedNote } from './place-notes.ts';

/** The notes of the open question as the pane shows them. */
export interface NotesHere {
  readonly placed: readonly PlacedNote[];
  /** Those whose passage is lost, or whose new passage the person did not want. */
  readonly tray: readonly PlacedNote[];
  readonly tags: readonly string[];
  /** What became of the highlights; null while all are exact. */
  readonly counts: string | null;
  readonly readOnly: boolean;
  /** Puts a note whose passage has changed into the tray, until the program is started again. */
  readonly toTray: (id: string) => void;
}

const none: readonly never[] = [];

export function useNotesHere(app: App): NotesHere {
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations ?? none,
  );
  const content = useStore(app.study, state => state.question?.content ?? null);
  const collection = useStore(app.study, state => state.collection);
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const anchors = useQuestionAnchors(app);
  const setAside = useStore(app.session, state => state.setAside);
  const toTray = useCallback(
    (id: string) =>
      app.session.set({
        setAside: new Set([...app.session.get().setAside, id]),
      }),
    [app],
  );
  return useMemo(() => {
    const places = textPlaces(content, collection);
    const notes = placeNotes(annotations, anchors, places);
    const belongsInTray = ({ anchor, annotation }: PlacedNote) =>
      anchor.state === 'lost' ||
      (anchor.state === 'changed' && setAside.has(annotation.id));
    return {
      placed: notes.filter(note => !belongsInTray(note)),
      tray: notes.filter(belongsInTray),
      tags: tagsOf(annotations),
      counts: anchorCounts(notes.map(note => note.anchor)),
      readOnly,
      toTray,
    };
  }, [annotations, anchors, collection, content, readOnly, setAside, toTray]);
}
