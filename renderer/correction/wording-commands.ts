import type { TextId } from '../../core/collection/collection.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';

/** Does something with the wording that has the focus. */
export function forCurrentWording(
  act: (app: App, point: TextId) => void,
): (app: App) => void {
  return app => {
    const wording = document.activeElement
      ?.closest('[data-wording]')
      ?.getAttribute('data-wording');
    if (app.study.get().question?.readOnly)
      announce(app, 'The merging of this question cannot be changed here');
    else if (!wording)
      announce(
        app,
        'Choose a wording first: show the wordings of a point and go to one of them',
      );
    else act(app, wording);
  };
}
