import { useDeferredValue } from 'react';
import { useApp, type App } from '../state/app.ts';

/**
 * False for the first frame of a question, in which only what a window shows need be drawn; true right after it, and from the
 * start when the person will be brought to a place further down, which has to be there to go to.
 */
export function useWholeAnswer(): boolean {
  const app = useApp();
  return useDeferredValue(true, startsElsewhere(app));
}

function startsElsewhere(app: App): boolean {
  const { question } = app.study.get();
  if (question === null || app.reading.get().lit !== null) return true;
  const { places } = app.session.get().place;
  const { collection, question: id } = question.record;
  return (places[`${collection}/${id}`]?.text ?? null) !== null;
}
