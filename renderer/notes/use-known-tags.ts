import { useEffect, useMemo, useState } from 'react';
import { tagsOf } from '../../core/annotation/filter-notes.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';

const none: readonly string[] = [];

/**
 * Tags to suggest: those of the open question at once, those of all others as soon as they are asked for and here.
 * @param wanted whether all are worth a request
 */
export function useKnownTags(app: App, wanted: boolean): readonly string[] {
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations,
  );
  const [all, setAll] = useState(none);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    call(app.host, 'notes.list', null).then(
      entries => {
        if (!stopped) setAll(tagsOf(entries.map(each => each.annotation)));
      },
      // Suggestions are a convenience: without them the field works as before.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [app, wanted]);
  const here = useMemo(() => tagsOf(annotations ?? []), [annotations]);
  return all.length === 0 ? here : all;
}
