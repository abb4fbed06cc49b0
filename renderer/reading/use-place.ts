import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { QuestionPlace } from '../../core/study/reading-place.ts';
import { textElementsIn } from '../highlight/text-offset.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** A place is worth a write once the person has stayed for this long: milliseconds. */
const settle = 800;

/** Brings the place in a question back, and remembers it when the person moves. */
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
    if (!element || place?.view !== view || app.reading.get().lit !== null)
      return;
    return goTo(element, place);
  }, [app, scroller, collectionId, questionId, view]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !collectionId || !questionId) return;
    const ref = { collection: collectionId, question: questionId };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      if (textElementsIn(element).length === 0) return;
      const place: QuestionPlace = { view, ...placeIn(element) };
      const { places } = app.session.get().place;
      const key = `${collectionId}/${questionId}`;
      app.session.set({
        place: { ...ref, places: { ...places, [key]: place } },
      });
      void call(app.host, 'place.remember', { ...ref, ...place }).catch(
        () => undefined,
      );
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

/** The first text that can be seen, and where it stands. */
function placeIn(scroller: HTMLElement): Omit<QuestionPlace, 'view'> {
  if (scroller.scrollTop <= 0) return { text: null, offset: 0 };
  const { top } = scroller.getBoundingClientRect();
  for (const element of textElementsIn(scroller)) {
    const box = element.getBoundingClientRect();
    if (box.bottom > top)
      return {
        text: element.dataset['textId'] ?? null,
        offset: Math.round(box.top - top),
      };
  }
  return { text: null, offset: 0 };
}

/**
 * Goes there as soon as the text is on the page, and again when the fonts are in, unless the person has moved meanwhile.
 * Views that are loaded when they are first needed come a little later than the rest.
 */
function goTo(scroller: HTMLElement, place: QuestionPlace): () => void {
  if (place.text === null) return () => undefined;
  let moved = false;
  const move = () => !moved && align(scroller, place);
  const coming = new MutationObserver(() => {
    if (move()) coming.disconnect();
  });
  if (!move()) coming.observe(scroller, { childList: true, subtree: true });
  requestAnimationFrame(() => void document.fonts.ready.then(move));
  const onMove = () => {
    moved = true;
    coming.disconnect();
  };
  const moves = ['wheel', 'keydown', 'pointerdown'] as const;
  for (const name of moves) window.addEventListener(name, onMove);
  return () => {
    onMove();
    for (const name of moves) window.removeEventListener(name, onMove);
  };
}

/** @returns whether the text is there */
function align(
  scroller: HTMLElement,
  { text, offset }: QuestionPlace,
): boolean {
  const element = textElementsIn(scroller).find(
    each => each.dataset['textId'] === text,
  );
  if (!element) return false;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - offset;
  return true;
}
