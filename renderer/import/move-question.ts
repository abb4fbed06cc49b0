import { type App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import type { ImportDraft } from './import-draft.ts';
import { repair } from './preview-draft.ts';
import {
  byTopic,
  groupOf,
  inOrder,
  orderAfterMove,
  orderAfterPlacing,
  orderAfterTopicMove,
  type Move,
  type TopicGroup,
} from './question-order.ts';
import { withOrder } from './repair-changes.ts';

/** Moves a question within its topic, and says where it stands now. */
export function moveQuestion(
  app: App,
  draft: ImportDraft,
  number: number,
  move: Move,
): void {
  const groups = groupsNow(draft);
  const order = orderAfterMove(groups, number, move);
  if (order) reorder(app, draft, number, order);
  else announce(app, `Question ${number} stands at the end of its section`);
}

/** Puts a question at a place of its topic, counted without it. */
export function placeQuestion(
  app: App,
  draft: ImportDraft,
  number: number,
  to: number,
): void {
  const order = orderAfterPlacing(groupsNow(draft), number, to);
  if (order) reorder(app, draft, number, order);
}

/** Moves a section with all its questions. */
export function moveTopic(
  app: App,
  draft: ImportDraft,
  topic: string | null,
  move: 'up' | 'down',
): void {
  const order = orderAfterTopicMove(groupsNow(draft), topic, move);
  if (!order) return;
  const name = topic ?? 'the questions without a section';
  keepFocus(() =>
    repair(draft, `${name} is moved ${move}`, now => withOrder(now, order)),
  );
  announce(app, `${name} is moved ${move}`);
}

function reorder(
  app: App,
  draft: ImportDraft,
  number: number,
  order: readonly number[],
): void {
  keepFocus(() =>
    repair(draft, `question ${number} is moved`, now => withOrder(now, order)),
  );
  const group = groupOf(groupsNow(draft), number);
  const place = group?.questions.findIndex(each => each.number === number) ?? 0;
  announce(
    app,
    `Question ${number} is now ${place + 1} of ${group?.questions.length ?? 0}`,
  );
}

function groupsNow(draft: ImportDraft): readonly TopicGroup[] {
  const { preview, repairs } = draft.store.get();
  return byTopic(inOrder(preview?.questions ?? [], repairs.order));
}

/** The browser takes the focus from an element that it puts elsewhere. */
function keepFocus(change: () => void): void {
  const { activeElement } = document;
  change();
  requestAnimationFrame(() => {
    if (document.activeElement === activeElement) return;
    if (!(activeElement instanceof HTMLElement)) return;
    activeElement.focus({ preventScroll: true });
    activeElement.scrollIntoView({ block: 'nearest' });
  });
}
