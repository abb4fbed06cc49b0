import { useEffect, useState } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import type { App } from '../state/app.ts';
import { reloadQuietly, reloadRestored } from './answer-conflict.ts';
import { draftOf, type AnswerDraft } from './answer-draft.ts';

/** The draft of the question on the screen, saved whenever the person looks away. One component instance a question. */
export function useAnswerDraft(app: App, question: OpenQuestion): AnswerDraft {
  const [draft] = useState(() => draftOf(app, question));
  // `content` is another object each time a question is opened, even when it is the same question.
  const { content } = question;
  useEffect(() => {
    app.writing.set({ save: draft.autosave.state });
    const answer = app.study.get().question?.record.answer;
    const newer = (answer?.revision ?? 0) > draft.autosave.base;
    if (answer && newer && !draft.autosave.unsaved) draft.adopt(answer);
  }, [app, draft, content]);
  useEffect(() => saveOnLeaving(draft), [draft]);
  useEffect(
    () =>
      app.host.subscribe(event => {
        const mine =
          event.type === 'study-changed' &&
          event.collection === draft.ref.collection &&
          event.question === draft.ref.question;
        const back = event.type === 'connection' && event.connected;
        if (mine || back) void reloadQuietly(app, draft);
        if (event.type === 'library-restored') void reloadRestored(app, draft);
      }),
    [app, draft],
  );
  return draft;
}

/** Before the window is hidden or closed, and when another question or page takes the place of this one. */
function saveOnLeaving(draft: AnswerDraft): () => void {
  const flush = () => void draft.autosave.flush();
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', flushHidden);
  window.addEventListener('pagehide', flush);
  return () => {
    document.removeEventListener('visibilitychange', flushHidden);
    window.removeEventListener('pagehide', flush);
    flush();
  };
}
