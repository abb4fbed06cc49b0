import { isFolded } from '../settings/window-folds.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { highlightPassage } from './highlight-passage.ts';

/** Begins a note on the active highlight, or on the selected passage, which is highlighted first. */
export function addNote(app: App): void {
  const { passage, active } = app.marking.get();
  const id =
    passage === null
      ? active
      : highlightPassage(app, app.session.get().settings.lastColour);
  if (id === null) {
    announce(app, 'Select words in the answer first');
    return;
  }
  app.session.set({ narrowPane: narrowPane(app) });
  app.marking.set({ active: id, editing: id });
}

/** In a narrow window the note is written in a pane of its own. */
function narrowPane(app: App) {
  return isFolded('narrow') ? 'notes' : app.session.get().narrowPane;
}
