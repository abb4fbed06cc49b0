import { describeTarget } from '../../core/anchor/describe-target.ts';
import { resolveAnchor } from '../../core/anchor/resolve-anchor.ts';
import {
  moveSelectionEdge,
  type SelectionDirection,
  type SelectionEdge,
} from '../../core/annotation/move-selection-edge.ts';
import type { TextUnit } from '../../core/annotation/sentence-range.ts';
import type { App } from '../state/app.ts';
import { changeStudy } from '../state/change-study.ts';
import type { Stretch } from '../state/marking.ts';
import { textsOfQuestion } from './question-anchors.ts';

/** The stretch of the active highlight and the text that it stands in. */
export function activeStretch(
  app: App,
): { readonly stretch: Stretch; readonly text: string } | null {
  const { active } = app.marking.get();
  const { question } = app.study.get();
  const annotation = question?.record.annotations.find(
    each => each.id === active,
  );
  if (!annotation || !question) return null;
  const texts = textsOfQuestion(question.content);
  const text = texts.get(annotation.target.source);
  if (text === undefined) return null;
  const anchor = resolveAnchor(annotation.target, text);
  if (anchor.state === 'lost') return null;
  const { start, end } = anchor;
  return { stretch: { id: annotation.id, start, end }, text };
}

/** Makes a highlight stand on another stretch of its text. */
export async function resizeTo(app: App, stretch: Stretch): Promise<void> {
  const { question } = app.study.get();
  const present = activeStretch(app);
  const annotation = question?.record.annotations.find(
    each => each.id === stretch.id,
  );
  if (!annotation || !present || question?.readOnly) return;
  const { start, end } = present.stretch;
  if (start === stretch.start && end === stretch.end) return;
  const target = describeTarget(
    annotation.target.source,
    present.text,
    stretch.start,
    stretch.end,
  );
  const modified = new Date().toISOString();
  await changeStudy(app, 'Size of a highlight', [
    { type: 'annotation.retarget', id: stretch.id, target, modified },
  ]);
}

/** Moves one end of the active highlight by a word, a sentence or a character. */
export async function moveEnd(
  app: App,
  edge: SelectionEdge,
  unit: TextUnit,
  direction: SelectionDirection,
): Promise<void> {
  const present = activeStretch(app);
  if (present === null) return;
  const { stretch, text } = present;
  const moved = moveSelectionEdge(text, stretch, edge, unit, direction);
  await resizeTo(app, { id: stretch.id, ...moved });
}
