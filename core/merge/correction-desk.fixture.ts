import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import { applyStudyChange } from '../study/apply-study-change.ts';
import { invertStudyChange } from '../study/invert-study-change.ts';
import type { StudyChange } from '../study/study-change.ts';
import {
  emptyHistory,
  pushStep,
  redoStep,
  undoStep,
  type StudyHistory,
  type StudyTravel,
} from '../study/study-history.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';
import { correctedContent } from './correct-content.ts';
import type { CorrectionAct } from './correction.ts';
import { allPoints, contentOf } from './correctable-question.fixture.ts';
import { regroupByTrust } from './regroup-by-trust.ts';
import { rulesInForce } from './rules-in-force.ts';

/** A person at a question whose collection changes under their hands. */
export class CorrectionDesk {
  content: QuestionContent;
  record: StudyRecord = emptyStudyRecord('collection', 'q');
  #history: StudyHistory = emptyHistory;
  #made = 0;

  constructor(content: QuestionContent) {
    this.content = content;
  }

  /** What the person sees. */
  get seen(): QuestionContent {
    return correctedContent(this.content, this.record.corrections);
  }

  get points(): readonly TextId[] {
    return this.content.mergedPoints.flatMap(({ members }) => members);
  }

  /** Corrects as the window does; an act without rules is none. @returns whether it was one */
  correct(act: CorrectionAct): boolean {
    if (act.type === 'rules' && act.rules.length === 0) return false;
    this.#made++;
    const correction = {
      id: `c${String(this.#made)}`,
      created: '2026-01-01T00:00:00Z',
      ...act,
    };
    const change: StudyChange = { type: 'correction.add', correction };
    const inverse = [invertStudyChange(this.record, change)];
    const step = { title: act.type, changes: [change], inverse };
    this.#history = pushStep(this.#history, step);
    this.record = applyStudyChange(this.record, change);
    return true;
  }

  /** @returns whether there was anything to undo */
  undo(): boolean {
    return this.#travel(undoStep(this.#history));
  }

  /** @returns whether there was anything to do again */
  redo(): boolean {
    return this.#travel(redoStep(this.#history));
  }

  /** Merges the whole question anew with another trust. */
  trust(trust: number): void {
    const points = this.content.answers.flatMap(answer =>
      answer.points.map(point => ({ ...point, source: answer.source })),
    );
    const rules = rulesInForce(this.record.corrections);
    const shares = points.map((one, first) =>
      Float64Array.from(points, (other, second) =>
        one.source === other.source
          ? 0
          : ((Math.min(first, second) * 7 + Math.max(first, second) * 13) %
              10) /
            10,
      ),
    );
    const groups = regroupByTrust(
      { id: 'q', prompt: '', points, rules },
      this.content.mergedPoints,
      shares,
      trust,
    );
    this.correct({
      type: 'grouping',
      trust,
      groups: groups.map(({ members }) => members),
    });
  }

  /** A new state of a sheet: a point that is there goes, one that is not comes, beside others or by itself. */
  renew(point: TextId, beside: number): void {
    const { mergedPoints } = this.content;
    const home = mergedPoints.findIndex(each => each.members.includes(point));
    if (home >= 0 && this.points.length === 1) return;
    const groups = mergedPoints.map(({ members }) => [...members]);
    if (home >= 0) groups[home] = without(groups[home] ?? [], point);
    else (groups[beside] ??= []).push(point);
    this.#become(groups);
  }

  /** The engine has another opinion of a point. */
  regroup(point: TextId, beside: number): void {
    const groups = this.content.mergedPoints.map(({ members }) =>
      without(members, point),
    );
    (groups[beside] ??= []).push(point);
    this.#become(groups);
  }

  /** A point says the same in other words. */
  reword(point: TextId): void {
    const words = `Now ${point} says it anew.`;
    const { answers, mergedPoints } = this.content;
    const old = answers
      .flatMap(answer => answer.points)
      .find(({ id }) => id === point)?.text;
    this.content = {
      ...this.content,
      answers: answers.map(answer => ({
        ...answer,
        points: answer.points.map(each =>
          each.id === point ? { ...each, text: words } : each,
        ),
      })),
      mergedPoints: mergedPoints.map(each =>
        each.members.includes(point) && each.statement === old
          ? { ...each, statement: words }
          : each,
      ),
    };
  }

  #travel(step: StudyTravel | null): boolean {
    if (step === null) return false;
    this.record = step.changes.reduce(applyStudyChange, this.record);
    this.#history = step.history;
    return true;
  }

  /** Merged points keep their names and their editors' words, as in a collection that grows. */
  #become(groups: readonly (readonly TextId[])[]): void {
    const before = this.content.mergedPoints;
    const fresh = contentOf(groups);
    this.content = {
      ...fresh,
      mergedPoints: fresh.mergedPoints
        .map((merged, index): MergedPoint => ({
          ...merged,
          id: before[index]?.id ?? `q.n${String(++this.#made)}`,
          statement: before[index]?.statement.startsWith('What an editor')
            ? before[index].statement
            : merged.statement,
        }))
        .filter(({ members }) => members.length > 0),
    };
  }
}

function without(members: readonly TextId[], point: TextId): TextId[] {
  return members.filter(id => id !== point);
}

/** A point that a question can hold, by any number. */
export function somePoint(number: number): TextId {
  return allPoints[number % allPoints.length] ?? '';
}
