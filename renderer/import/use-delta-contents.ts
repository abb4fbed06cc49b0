import { useEffect, useState } from 'react';
import type {
  QuestionContent,
  Source,
} from '../../core/collection/collection.ts';
import type { ImportReport } from '../../core/import/import-preview.ts';
import { call } from '../host/call.ts';
import { useApp } from '../state/app.ts';

/** What a delta names by its id only. */
export interface DeltaContents {
  /** The sources of the collection, in the order of their letters. */
  readonly sources: readonly Source[];
  /** Questions as they are now, by id. */
  readonly contents: ReadonlyMap<string, QuestionContent>;
}

/**
 * The questions of a delta: those that have disputes, for the words of both sides, and those that have
 * lost something, to tell what is weaker from what is gone. They come one after the other.
 */
export function useDeltaContents({
  collection,
  delta,
}: ImportReport): DeltaContents {
  const app = useApp();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [contents, setContents] = useState<
    ReadonlyMap<string, QuestionContent>
  >(new Map());
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const index = await call(app.host, 'collection.open', {
        collection,
      }).catch(() => null);
      if (!wanted) return;
      setSources(index?.sources ?? []);
      for (const { question, disputes, weakened } of delta ?? []) {
        if (disputes.length + weakened.length === 0) continue;
        const open = await call(app.host, 'question.open', {
          collection,
          question,
        }).catch(() => null);
        if (!wanted) return;
        const content = open?.content;
        if (content)
          setContents(before => new Map([...before, [question, content]]));
      }
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [app, collection, delta]);
  return { sources, contents };
}
