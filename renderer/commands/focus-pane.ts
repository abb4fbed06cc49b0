import { flushSync } from 'react-dom';
import { formatRoute } from '../route.ts';
import type { App } from '../state/app.ts';
import type { NarrowPane } from '../state/session.ts';

/** Frames to wait for a pane that is only now being drawn or slid in. */
const patience = 20;

/** Puts the focus into a pane, showing it first where the window or the view hides it. */
export function focusPane(app: App, pane: NarrowPane): void {
  flushSync(() => showPane(app, pane));
  if (pane === 'answer') {
    focusWhenThere(() => {
      app.editor?.focus();
      return document.activeElement?.closest('[aria-label="My answer"]');
    });
    return;
  }
  focusWhenThere(() => {
    const target = targets[pane]();
    target?.focus();
    return target && document.activeElement === target;
  });
}

function showPane(app: App, pane: NarrowPane): void {
  if (app.session.get().page !== 'read') {
    const open = app.study.get().question?.record;
    const ref = open
      ? { collection: open.collection, question: open.question }
      : null;
    history.pushState(null, '', formatRoute({ page: 'read', ref }));
  }
  app.session.set({ page: 'read', narrowPane: pane });
  if (pane === 'reading') {
    app.session.set({ drawer: false });
    return;
  }
  app.session.set({ focusMode: false, drawer: pane === 'questions' });
  if (app.reading.get().view === 'compare') app.reading.set({ view: 'merged' });
}

const targets: Readonly<
  Record<Exclude<NarrowPane, 'answer'>, () => HTMLElement | null>
> = {
  questions: () =>
    find('#questions [aria-current="page"]') ?? find('#questions a'),
  reading: () =>
    find('#reading article[data-current="true"]') ??
    find('#reading article') ??
    find('#reading .scroll'),
  notes: () => {
    const region = find('[aria-label="Notes"]');
    return (
      region?.querySelector<HTMLElement>(
        '[tabindex="0"], button, a[href], textarea, input',
      ) ?? region
    );
  },
};

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** Tries until the pane has taken the focus: a drawer takes it only once it is visible. */
function focusWhenThere(attempt: () => unknown, left = patience): void {
  if (attempt() || left === 0) return;
  requestAnimationFrame(() => focusWhenThere(attempt, left - 1));
}
