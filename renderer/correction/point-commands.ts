import type { MergedPoint, TextId } from '../../core/collection/collection.ts';
import {
  mergeActs,
  moveActs,
  splitActs,
} from '../../core/merge/correction-acts.ts';
import type { App } from '../state/app.ts';
import { changeStudy } from '../state/change-study.ts';
import { announce } from '../state/notify.ts';
import type { CorrectionSubject } from '../state/surface.ts';
import { attendTo, correct } from './correct.ts';

/** Adds one merged point to another. */
export function mergePoints(app: App, from: TextId, into: TextId): void {
  const [one, other] = [mergedPoint(app, from), mergedPoint(app, into)];
  const content = app.study.get().question?.content;
  if (!content || !one || !other || one === other) return;
  void correct(
    app,
    `Merged “${one.label}” with “${other.label}”`,
    mergeActs(content, one.id, other.id),
  );
  attendTo(app, other.members[0] ?? other.id);
}

/** Takes a point out of its merged point, to stand alone. */
export function splitPoint(app: App, point: TextId): void {
  const content = app.study.get().question?.content;
  const home = mergedPoint(app, point);
  if (!content || !home) return;
  void correct(
    app,
    `Split a point off “${home.label}”`,
    splitActs(content, point),
  );
  attendTo(app, point);
}

/** Takes a point out of its merged point and adds it to another. */
export function movePoint(app: App, point: TextId, into: TextId): void {
  const content = app.study.get().question?.content;
  const target = mergedPoint(app, into);
  if (!content || !target || target.members.includes(point)) return;
  void correct(
    app,
    `Moved a point to “${target.label}”`,
    moveActs(content, point, target.id),
  );
  attendTo(app, point);
}

/** Lets one member's words speak for its merged point. */
export function letSpeak(app: App, point: TextId): void {
  const home = mergedPoint(app, point);
  if (!home) return;
  void correct(app, `Another wording speaks for “${home.label}”`, {
    type: 'representative',
    point,
  });
  attendTo(app, point);
}

/** Calls a merged point by another label. */
export function renamePoint(app: App, id: TextId, label: string): void {
  const merged = mergedPoint(app, id);
  const [point] = merged?.members ?? [];
  if (!merged || point === undefined || merged.label === label) return;
  void correct(app, `Renamed “${merged.label}” to “${label}”`, {
    type: 'label',
    point,
    label,
  });
  attendTo(app, point);
}

/** Takes one correction back, whatever was done since. */
export function takeBack(app: App, correction: string, point: TextId): void {
  void changeStudy(app, 'Correction taken back', [
    { type: 'correction.delete', correction },
  ]);
  announce(app, 'Correction taken back');
  attendTo(app, point);
}

/** Opens a dialog about the point that has the person's attention. */
export function forCurrentPoint(
  kind: 'merge-point' | 'rename-point' | 'why-merged',
): (app: App) => void {
  return app => {
    const { question } = app.study.get();
    const id = app.reading.get().currentPoint;
    if (question?.readOnly)
      announce(app, 'The merging of this question cannot be changed here');
    else if (id === null || !mergedPoint(app, id))
      announce(app, 'Choose a point first');
    else showCorrection(app, { kind, point: id });
  };
}

/** Opens one of the dialogs of corrections. */
export function showCorrection(app: App, about: CorrectionSubject): void {
  app.surface.set({ dialog: { kind: 'correction', about } });
}

/** The merged point with an id, or that holds the point with it. */
export function mergedPoint(app: App, id: TextId): MergedPoint | undefined {
  const content = app.study.get().question?.content;
  return content?.mergedPoints.find(
    each => each.id === id || each.members.includes(id),
  );
}
