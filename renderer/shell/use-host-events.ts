import { useEffect } from 'react';
import type { HostEvent } from '../../core/contract.ts';
import { runCommand } from '../commands/run-command.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { loadProgress } from '../state/load-progress.ts';
import { reopenLibrary } from '../state/reopen-library.ts';
import { showing } from '../state/shown-question.ts';
import { showCollections } from '../state/remove-collection.ts';

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
      runCommand(app, event.command);
      return;
    case 'connection':
      reconnect(app, event.connected);
      return;
    case 'collections-changed':
      void showCollections(app, event.collections);
      return;
    case 'library-restored':
      void reopenLibrary(app);
      return;
    default:
      // Progress, and that the search is ready: heard by those who wait for it.
      return;
  }
}

/** News may have been missed while the program was out of reach: what is on the screen is read again. */
function reconnect(app: App, connected: boolean): void {
  const before = app.session.get().connected;
  app.session.set({ connected });
  const open = app.study.get().question?.record;
  if (connected && !before && open)
    void refresh(app, open.collection, open.question);
}

/** Another window changed a record: the list is counted anew, and annotations and corrections of the open question are shown as they now are. */
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
  const now = app.study.get().given;
  if (fresh === null || now?.entry.id !== question) return;
  const { annotations, corrections, status, wordTarget } = fresh.record;
  app.study.set(
    showing({
      ...now,
      record: { ...now.record, annotations, corrections, status, wordTarget },
    }),
  );
}
