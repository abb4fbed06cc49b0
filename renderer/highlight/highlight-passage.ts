import { describeTarget } from '../../core/anchor/describe-target.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { HighlightColour } from '../../core/annotation/highlight-colour.ts';
import type { App } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { changeStudy } from '../state/change-study.ts';
import { announce } from '../state/notify.ts';
import type { Passage } from '../state/marking.ts';
import { textsOfQuestion } from './question-anchors.ts';

/** Highlights the selected passage, or recolours the active highlight. @returns the highlight's id, or null */
export function highlightPassage(
  app: App,
  colour: HighlightColour,
): string | null {
  const { passage, active, byKeyboard } = app.marking.get();
  remember(app, colour);
  if (passage === null)
    return active === null ? null : recolour(app, active, colour);
  const annotation = describe(app, passage, colour);
  if (annotation === null) return null;
  letGo(app);
  // By keys the next thing is often a note on it; by mouse the tools would stand in the way of reading on.
  if (byKeyboard) app.marking.set({ active: annotation.id });
  announce(
    app,
    `Highlighted ${colour}: ${annotation.target.quote.exact.slice(0, 80)}`,
  );
  void changeStudy(app, 'Highlight', [{ type: 'annotation.add', annotation }]);
  return annotation.id;
}

/** Lets go of the selection, in the page and in the state. */
export function letGo(app: App): void {
  getSelection()?.removeAllRanges();
  app.marking.set({ passage: null, byKeyboard: false });
}

function describe(
  app: App,
  passage: Passage,
  colour: HighlightColour,
): Annotation | null {
  const { question } = app.study.get();
  if (question === null || question.readOnly) return null;
  const text = textsOfQuestion(question.content).get(passage.source);
  if (text === undefined) return null;
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    created: now,
    modified: now,
    target: describeTarget(passage.source, text, passage.start, passage.end),
    colour,
    note: '',
    tags: [],
  };
}

function recolour(
  app: App,
  id: string,
  colour: HighlightColour,
): string | null {
  const { question } = app.study.get();
  const present = question?.record.annotations.find(each => each.id === id);
  if (!present || question?.readOnly) return null;
  if (present.colour !== colour) {
    announce(app, `Changed to ${colour}`);
    void changeStudy(app, 'Colour of a highlight', [
      {
        type: 'annotation.recolour',
        id,
        colour,
        modified: new Date().toISOString(),
      },
    ]);
  }
  return id;
}

function remember(app: App, colour: HighlightColour): void {
  if (app.session.get().settings.lastColour !== colour)
    void changeSettings(app, { lastColour: colour });
}
