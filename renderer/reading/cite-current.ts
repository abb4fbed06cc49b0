import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { App } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';

/** What is cited: a merged point, and the source whose wording it is unless it is the statement. */
export interface CitedPassage {
  readonly point: string;
  readonly source: string | null;
  readonly quote: string;
}

/** Puts a citation into my answer at the cursor. */
export function citePoint(app: App, cited: CitedPassage): void {
  if (app.study.get().question?.readOnly ?? true) {
    showToast(app, 'My answer cannot be changed here, so nothing was cited.');
    return;
  }
  app.editor?.cite(cited.point, cited.source, cited.quote);
  announce(app, 'Cited in my answer');
}

/** Cites the selected passage, or else the statement of the current point. */
export function citeCurrent(app: App): void {
  const cited = selectedPassage(app) ?? currentPoint(app);
  if (cited) citePoint(app, cited);
  else announce(app, 'Choose a point or select words to cite');
}

function currentPoint(app: App): CitedPassage | null {
  const id = app.reading.get().currentPoint;
  const merged = app.study
    .get()
    .question?.content?.mergedPoints.find(each => each.id === id);
  return merged
    ? { point: merged.id, source: null, quote: merged.statement }
    : null;
}

function selectedPassage(app: App): CitedPassage | null {
  const { passage } = app.marking.get();
  const content = app.study.get().question?.content;
  if (passage === null || !content) return null;
  for (const { merged, wordings } of arrangeMergedPoints(content)) {
    if (merged.id === passage.source)
      return {
        point: merged.id,
        source: null,
        quote: merged.statement.slice(passage.start, passage.end),
      };
    const wording = wordings.find(each => each.point.id === passage.source);
    if (wording)
      return {
        point: merged.id,
        source: wording.source,
        quote: wording.point.text.slice(passage.start, passage.end),
      };
  }
  return null;
}
