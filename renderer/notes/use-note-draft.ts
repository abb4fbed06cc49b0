import { useCallback, useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation.ts';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { noteChanges, saveNote, type NoteDraft } from './edit-note.ts';
import { keepDraft, takeDraft } from './note-drafts.ts';

/** A note while it is written. */
interface DraftState {
  readonly draft: NoteDraft;
  readonly setDraft: (draft: NoteDraft) => void;
  /** Why the last attempt to save failed, or null. */
  readonly reason: string | null;
  /** Saves what differs and says whether all is durable. */
  readonly save: () => Promise<boolean>;
}

/**
 * Holds a note's words from the first keystroke until they are durable. They are saved when the editor goes away by any
 * way at all, and when the window closes; what could not be saved is kept for the next time the note is opened.
 */
export function useNoteDraft(app: App, annotation: Annotation): DraftState {
  const { id } = annotation;
  const [draft, setDraft] = useState<NoteDraft>(
    () =>
      takeDraft(app, id) ?? { note: annotation.note, tags: annotation.tags },
  );
  const [reason, setReason] = useState<string | null>(null);
  const [ref] = useState(() => recordRef(app));
  const latest = useRef({ draft, saved: draftOf(annotation) });
  const running = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    latest.current.draft = draft;
    if (running.current === null) latest.current.saved = draftOf(annotation);
  });
  const attempt = useCallback(async (): Promise<boolean> => {
    const { draft: now, saved } = latest.current;
    const changes = noteChanges(id, saved, now, new Date().toISOString());
    if (changes.length === 0) return true;
    const failure = await saveNote(app, ref, changes);
    setReason(failure);
    if (failure === null) latest.current.saved = now;
    return failure === null;
  }, [app, id, ref]);
  const save = useCallback((): Promise<boolean> => {
    const before = running.current ?? Promise.resolve(true);
    const mine = before.then(attempt).finally(() => {
      if (running.current === mine) running.current = null;
    });
    running.current = mine;
    return mine;
  }, [attempt]);
  useEffect(() => {
    const stop = app.host.onBeforeClose(async () => void (await save()));
    return () => {
      stop();
      void save().then(isSaved => {
        if (isSaved) return;
        keepDraft(app, id, latest.current.draft);
        showToast(
          app,
          'The note was not saved. Open it again: your words are still there.',
        );
      });
    };
  }, [app, id, save]);
  return { draft, setDraft, reason, save };
}

function draftOf({ note, tags }: Annotation): NoteDraft {
  return { note, tags };
}

function recordRef(app: App) {
  const record = app.study.get().question?.record;
  return {
    collection: record?.collection ?? '',
    question: record?.question ?? '',
  };
}
