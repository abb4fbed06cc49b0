import type { Citation } from '../../core/rich-text/rich-text.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { openQuestion } from '../state/open-question.ts';
import { citationHere } from './citation-here.ts';
import { noFilters } from '../state/reading.ts';

/** Opens the point that a citation stands for, in its own question. */
export async function goToCitation(
  app: App,
  citation: Citation,
): Promise<void> {
  const { collection, question, source } = citation;
  const open = app.study.get().question?.record;
  const here = open?.collection === collection && open.question === question;
  if (!here && !(await openQuestion(app, { collection, question }))) return;
  const { point } = citationHere(app.study.get(), citation);
  goToPoint(app, point, source !== null);
}

/** Brings a merged point into view and to the keyboard; its wordings are shown when one of them is meant. */
export function goToPoint(app: App, point: string, wordings: boolean): void {
  const { expanded } = app.reading.get();
  app.reading.set({
    view: 'merged',
    currentPoint: point,
    expanded: wordings ? new Set([...expanded, point]) : expanded,
  });
  app.session.set({ narrowPane: 'reading' });
  requestAnimationFrame(() => {
    if (reveal(point)) return;
    // A filter may hide the point that is asked for.
    app.reading.set({ filters: noFilters });
    requestAnimationFrame(() => {
      if (!reveal(point)) announce(app, 'This point is no longer here');
    });
  });
}

function reveal(point: string): boolean {
  const card = document.querySelector<HTMLElement>(
    `#reading article[data-point="${CSS.escape(point)}"]`,
  );
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
  return card !== null;
}
