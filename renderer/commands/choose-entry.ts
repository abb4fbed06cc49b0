import { flushSync } from 'react-dom';
import { goToPoint } from '../my-answer/go-to-point.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import type { App } from '../state/app.ts';
import { openCollection } from '../state/open-collection.ts';
import { leaveForQuestion } from './leave-for-question.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { runCommand } from './run-command.ts';

/** Closes the palette, which gives the focus back to where it was, and then does what the line says. */
export function chooseEntry(app: App, { target }: PaletteEntry): void {
  flushSync(() => closeDialog(app));
  switch (target.kind) {
    case 'command':
      runCommand(app, target.command);
      return;
    case 'collection':
      app.session.set({ narrowPane: 'reading' });
      void openCollection(app, target.collection);
      return;
    case 'question': {
      const collection = app.study.get().collection?.id;
      if (collection === undefined) return;
      app.session.set({ narrowPane: 'reading' });
      void leaveForQuestion(app, { collection, question: target.question });
      return;
    }
    case 'point':
      app.session.set({ page: 'read' });
      goToPoint(app, target.point, false);
  }
}
