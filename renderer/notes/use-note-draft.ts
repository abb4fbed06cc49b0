import { useCallback, useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { QuestionRef } from '../../core/contract.ts';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { noteChanges, saveNote, type NoteDraft } from './edit-note.ts';
import { addTags } from './note-tags.ts';
import { keepDraft, takeDraft } from './note-drafts.ts';

/** A note while it is written. */
interface DraftState {
  readonly draft: NoteDraft;
  /** What stands in the field for tags and is no tag yet. */
  readonly typed: string;
  readonly change: (part: Partial<NoteDraft>) => void;
  readonly type: (typed: string) => void;
  readonly addTags: (words: string) => void;
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
  const [words, setWords] = useState<Words>(() => ({
    draft: takeDraft(app, id) ?? draftOf(annotation),
    typed: '',
  }));
  const [reason, setReason] = useState<string | null>(null);
  const [ref] = useState(() => recordRef(app));
  const latest = useRef<Latest>({
    words,
    saved: draftOf(annotation),
    failure: null,
  });
  const running = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    if (running.current === null) latest.current.saved = draftOf(annotation);
  });
  const set = useCallback((next: Words) => {
    latest.current.words = next;
    setWords(next);
  }, []);
  const attempt = useCallback(async (): Promise<boolean> => {
    const { words: before, saved } = latest.current;
    if (before.typed.trim() !== '') set(withTags(before, before.typed));
    const now = latest.current.words.draft;
    const changes = noteChanges(id, saved, now, new Date().toISOString());
    if (changes.length === 0) return true;
    if (isGone(app, ref, id)) {
      keepDraft(app, id, now);
      return true;
    }
    const failure = await saveNote(app, ref, changes);
    latest.current.failure = failure;
    setReason(failure);
    if (failure === null) latest.current.saved = now;
    return failure === null;
  }, [app, id, ref, set]);
  const save = useCallback((): Promise<boolean> => {
    const before = running.current ?? Promise.resolve(true);
    const mine = before.then(attempt).finally(() => {
      if (running.current === mine) running.current = null;
    });
    running.current = mine;
    return mine;
  }, [attempt]);
  const keep = useCallback(() => keepWords(app, id, latest.current), [app, id]);
  useSaveAtTheEnd(app, save, keep);
  const now = () => latest.current.words;
  return {
    ...words,
    change: part => set({ ...now(), draft: { ...now().draft, ...part } }),
    type: typed => set({ ...now(), typed }),
    addTags: typed => set(withTags(now(), typed)),
    reason,
    save,
  };
}

function keepWords(app: App, id: string, { words, failure }: Latest): void {
  keepDraft(app, id, words.draft);
  showToast(
    app,
    `The note was not saved. Open it again: your words are still there. ${failure ?? ''}`,
  );
}

/** Saves when the editor goes away by any way at all, and when the window closes. */
function useSaveAtTheEnd(
  app: App,
  save: () => Promise<boolean>,
  keep: () => void,
): void {
  useEffect(() => {
    const stop = app.host.onBeforeClose(async () => void (await save()));
    return () => {
      stop();
      void save().then(isSaved => {
        if (!isSaved) keep();
      });
    };
  }, [app, save, keep]);
}

interface Words {
  readonly draft: NoteDraft;
  readonly typed: string;
}

function withTags({ draft }: Words, typed: string): Words {
  return { draft: { ...draft, tags: addTags(draft.tags, typed) }, typed: '' };
}

interface Latest {
  words: Words;
  /** What the record holds, as far as this editor knows. */
  saved: NoteDraft;
  failure: string | null;
}

/** Whether the highlight has been removed meanwhile; should that be undone, its editor still has the words. */
function isGone(app: App, ref: QuestionRef, id: string): boolean {
  const record = app.study.get().question?.record;
  return (
    record?.question === ref.question &&
    record.collection === ref.collection &&
    !record.annotations.some(each => each.id === id)
  );
}

function draftOf({ note, tags }: Annotation): NoteDraft {
  return { note, tags };
}

function recordRef(app: App): QuestionRef {
  const record = app.study.get().question?.record;
  return {
    collection: record?.collection ?? '',
    question: record?.question ?? '',
  };
}
