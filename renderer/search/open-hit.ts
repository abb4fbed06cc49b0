import { flushSync } from 'react-dom';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { SearchHit } from '../../core/search/search-hit.ts';
import type { StudyRecord } from '../../core/study/study-record.ts';
import { reachQuestion } from '../reading/reach-question.ts';
import type { App } from '../state/app.ts';
import { noFilters } from '../state/reading.ts';
import { foundElements, markCurrent } from './found-elements.ts';

/**
 * Opens what a search has found: the question, the point with the words lit, the note or my answer.
 * @param words lower-case words to light in the texts
 */
export async function openHit(
  app: App,
  hit: SearchHit,
  words: readonly string[],
): Promise<void> {
  if (!(await reachQuestion(app, hit))) return;
  const { question } = app.study.get();
  const content = question?.content ?? null;
  const text = textOf(hit, question?.record);
  const merged = content?.mergedPoints.find(
    each => each.id === text || each.members.some(id => id === text),
  );
  flushSync(() => {
    app.session.set(
      hit.kind === 'my-answer'
        ? { narrowPane: 'answer', focusMode: false }
        : { narrowPane: 'reading' },
    );
    app.reading.set({
      view: 'merged',
      filters: noFilters,
      currentPoint: merged?.id ?? null,
      expanded: unfolded(app, merged, text),
      lit: hit.kind === 'my-answer' ? null : { words, index: 0 },
    });
    if (hit.kind === 'note') app.marking.set({ active: hit.target });
  });
  if (hit.kind === 'my-answer') app.editor?.focus();
  else showPoint(app, merged?.id ?? null, text);
}

/** The text that a hit is about: a note's is the one its passage stands in. */
function textOf(
  hit: SearchHit,
  record: StudyRecord | undefined,
): string | null {
  if (hit.kind !== 'note') return hit.target;
  const note = record?.annotations.find(each => each.id === hit.target);
  return note?.target.source ?? null;
}

/** A hit in a source's own wording unfolds the wordings of its point. */
function unfolded(
  app: App,
  merged: QuestionContent['mergedPoints'][number] | undefined,
  text: string | null,
): ReadonlySet<string> {
  const { expanded } = app.reading.get();
  return merged && merged.id !== text
    ? new Set([...expanded, merged.id])
    : expanded;
}

/** Brings the point to the eye, gives it the focus, and makes its first lit word the current one. */
function showPoint(app: App, point: string | null, text: string | null): void {
  const card = point && find(`#reading [data-point="${CSS.escape(point)}"]`);
  if (!card) {
    find('#reading .scroll')?.scrollTo({ top: 0 });
    find('#reading .scroll')?.focus({ preventScroll: true });
    return;
  }
  card.focus({ preventScroll: true });
  const within =
    (text && card.querySelector(`[data-text-id="${CSS.escape(text)}"]`)) ||
    card;
  const elements = foundElements();
  const first = elements.findIndex(element => within.contains(element));
  if (first > 0) {
    const { lit } = app.reading.get();
    if (lit) app.reading.set({ lit: { ...lit, index: first } });
  }
  markCurrent(elements, first);
  (elements[first] ?? card).scrollIntoView({ block: 'center' });
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}
