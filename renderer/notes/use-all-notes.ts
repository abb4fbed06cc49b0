import { useEffect, useMemo, useState } from 'react';
import type { Collection } from '../../core/collection/collection.ts';
import type { NoteEntry } from '../../core/contract.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** All notes of all collections, while they are loaded, there, or out of reach. */
export type AllNotes =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly entries: readonly NoteEntry[] };

/** Loads all notes, and again whenever another window has changed some or `attempt` grows. */
export function useAllNotes(app: App, attempt: number): AllNotes {
  const [notes, setNotes] = useState<AllNotes>({ state: 'loading' });
  useEffect(() => {
    let latest = 0;
    const load = () => {
      const mine = ++latest;
      const settle = (next: AllNotes) => {
        if (mine === latest) setNotes(next);
      };
      call(app.host, 'notes.list', null).then(
        entries => settle({ state: 'ready', entries }),
        failure => settle({ state: 'failed', reason: failureMessage(failure) }),
      );
    };
    load();
    const stop = app.host.subscribe(event => {
      if (event.type === 'study-changed') load();
    });
    return () => {
      latest = -1;
      stop();
    };
  }, [app, attempt]);
  return notes;
}

/** The collections that have notes, as far as they can be read: for the names of their topics. */
export function useCollections(
  app: App,
  entries: readonly NoteEntry[],
): readonly Collection[] {
  const open = useStore(app.study, state => state.collection);
  const ids = useMemo(
    () => [...new Set(entries.map(each => each.collection))].join('/'),
    [entries],
  );
  const [loaded, setLoaded] = useState<readonly Collection[]>([]);
  useEffect(() => {
    let stopped = false;
    const wanted = ids.split('/').filter(id => id !== '' && id !== open?.id);
    const load = (collection: string) =>
      call(app.host, 'collection.open', { collection }).catch(() => []);
    void Promise.all(wanted.map(load)).then(found => {
      if (!stopped) setLoaded(found.flat());
    });
    return () => {
      stopped = true;
    };
  }, [app, ids, open?.id]);
  return useMemo(() => {
    const isUsed = (each: Collection) => ids.split('/').includes(each.id);
    return [...(open ? [open] : []), ...loaded].filter(isUsed);
  }, [ids, open, loaded]);
}
