import { useCallback, useEffect, useState } from 'react';
import type { CollectionId } from '../../core/collection/collection.ts';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';

/** The sources of a collection as far as they are known. */
export interface Sources {
  /** Null until they are there. */
  readonly list: readonly SourceEntry[] | null;
  /** What went wrong last, as a sentence. */
  readonly failure: string | null;
  /** Reads them anew. */
  readonly load: () => Promise<void>;
  /** Says that something went wrong. */
  readonly fail: (failure: string) => void;
}

/** Reads the sources of a collection, and again when collections change, in whichever window. */
export function useSources(app: App, collection: CollectionId): Sources {
  const [list, setList] = useState<readonly SourceEntry[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      setList(await call(app.host, 'source.list', { collection }));
      setFailure(null);
    } catch (error) {
      setFailure(failureMessage(error));
    }
  }, [app, collection]);
  useEffect(() => {
    void load();
    return app.host.subscribe(event => {
      if (event.type === 'collections-changed') void load();
    });
  }, [app, load]);
  return { list, failure, load, fail: setFailure };
}
