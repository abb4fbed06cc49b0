import { useCallback, useSyncExternalStore } from 'react';
import type {
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { Dissent } from '../../core/merge/find-dissent.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { DissentByPoint } from './disputed-points.ts';

/** Longest wait for an idle moment: milliseconds. */
const patience = 500;

/** What was found in each content that was shown, kept as long as the content is. */
const found = new WeakMap<QuestionContent, DissentByPoint>();
const sought = new WeakSet<QuestionContent>();
const listeners = new Set<() => void>();

/** The disputed merged points of the open question, as it is shown; null until an idle moment after the first paint. */
export function useDissents(): DissentByPoint | null {
  return useFound(known => known);
}

/** The contradictions within one merged point; null when there is none, or not yet. */
export function useDissent(merged: TextId): readonly Dissent[] | null {
  return useFound(known => known?.get(merged) ?? null);
}

function useFound<T>(select: (known: DissentByPoint | null) => T): T {
  const app = useApp();
  const content = useStore(app.study, state => state.question?.content ?? null);
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      if (content !== null) seek(content);
      return () => void listeners.delete(listener);
    },
    [content],
  );
  return useSyncExternalStore(subscribe, () =>
    select(content === null ? null : (found.get(content) ?? null)),
  );
}

/** Looks for contradictions once, when nothing more urgent is to be done. */
function seek(content: QuestionContent): void {
  if (sought.has(content)) return;
  sought.add(content);
  const find = () => void findIn(content);
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(find, { timeout: patience });
  else setTimeout(find);
}

/** What looks for contradictions is not in the first load. Without it nothing is marked, which is no reason to interrupt anyone. */
async function findIn(content: QuestionContent): Promise<void> {
  try {
    const { disputedPoints } = await import('./disputed-points.ts');
    found.set(content, disputedPoints(content));
    for (const listener of listeners) listener();
  } catch {
    sought.delete(content);
  }
}
