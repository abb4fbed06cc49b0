import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** A place is worth a write once the person has stayed for this long: milliseconds. */
const settle = 800;

/** Brings the scroll position of a question back, and remembers it when the person moves. */
export function usePlace(
  app: App,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const question = useStore(app.study, state => state.question?.record ?? null);
  const view = useStore(app.reading, state => state.view);
  const collectionId = question?.collection;
  const questionId = question?.question;
  useLayoutEffect(() => {
    const element = scroller.current;
    const place =
      app.session.get().place.places[`${collectionId}/${questionId}`];
    if (element && place?.view === view && app.reading.get().lit === null)
      element.scrollTop = place.scroll;
  }, [app, scroller, collectionId, questionId, view]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !collectionId || !questionId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      const place = { view, scroll: Math.round(element.scrollTop) };
      const key = `${collectionId}/${questionId}`;
      const known = app.session.get().place;
      app.session.set({
        place: {
          collection: collectionId,
          question: questionId,
          places: { ...known.places, [key]: place },
        },
      });
      void call(app.host, 'place.remember', {
        collection: collectionId,
        question: questionId,
        ...place,
      }).catch(() => undefined);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, settle);
    };
    later();
    element.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', later);
    };
  }, [app, scroller, collectionId, questionId, view]);
}
