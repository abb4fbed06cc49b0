import { useEffect } from 'react';
import type { HostEvent } from '../../core/contract.ts';
import { runCommandById } from '../commands/run-command.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { loadProgress } from '../state/load-progress.ts';

/** Takes in news from the services: problems, settings and records changed by another window, commands of the native menu. */
export function useHostEvents(app: App): void {
  useEffect(() => app.host.subscribe(event => hear(app, event)), [app]);
}

function hear(app: App, event: HostEvent): void {
  switch (event.type) {
    case 'problem':
      void call(app.host, 'library.info', null).then(
        library => app.session.set({ library }),
        () => undefined,
      );
      return;
    case 'settings-changed':
      app.session.set({ settings: event.settings });
      return;
    case 'study-changed':
      void refresh(app, event.collection, event.question);
      return;
    case 'command':
      runCommandById(app, event.command);
      return;
    case 'search-ready':
      return;
  }
}

/** Another window changed a record: the list is counted anew, and annotations of the open question are shown as they now are. */
async function refresh(
  app: App,
  collection: string,
  question: string,
): Promise<void> {
  void loadProgress(app);
  const open = app.study.get().question;
  if (
    open?.record.collection !== collection ||
    open.record.question !== question
  )
    return;
  const fresh = await call(app.host, 'question.open', {
    collection,
    question,
  }).catch(() => null);
  const now = app.study.get().question;
  if (fresh === null || now?.entry.id !== question) return;
  const { annotations, status, wordTarget } = fresh.record;
  app.study.set({
    question: {
      ...now,
      record: { ...now.record, annotations, status, wordTarget },
    },
  });
}
