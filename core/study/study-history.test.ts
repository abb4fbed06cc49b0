import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStudyChange } from './apply-study-change.ts';
import { invertStudyChange } from './invert-study-change.ts';
import { changesFor, records } from './study-change.fixture.ts';
import type { StudyChange } from './study-change.ts';
import {
  emptyHistory,
  longestHistory,
  pushStep,
  redoStep,
  undoStep,
  type StudyHistory,
} from './study-history.ts';
import type { StudyRecord } from './study-record.ts';

function setStatus(status: 'new' | 'draft' | 'done'): StudyChange {
  return { type: 'status.set', status };
}

function push(history: StudyHistory, title: string): StudyHistory {
  return pushStep(history, {
    title,
    changes: [setStatus('done')],
    inverse: [setStatus('new')],
  });
}

interface Session {
  readonly record: StudyRecord;
  readonly history: StudyHistory;
}

/** One gesture of one or two changes, chosen by the seed. */
function gesture(session: Session, seed: number): Session {
  let { record } = session;
  const changes: StudyChange[] = [];
  const inverse: StudyChange[] = [];
  for (let at = 0; at <= seed % 2; at += 1) {
    const [change] = fc.sample(changesFor(record), {
      numRuns: 1,
      seed: seed + at,
    });
    inverse.unshift(invertStudyChange(record, change!));
    changes.push(change!);
    record = applyStudyChange(record, change!);
  }
  const step = { title: String(seed), changes, inverse };
  return { record, history: pushStep(session.history, step) };
}

function travel(session: Session, take: typeof undoStep): Session | null {
  const step = take(session.history);
  if (step === null) return null;
  const record = step.changes.reduce(applyStudyChange, session.record);
  return { record, history: step.history };
}

/** Adding 'new' twice is a conflict by design: such runs say nothing about the history. */
function played(
  record: StudyRecord,
  seeds: readonly number[],
): Session[] | null {
  const sessions: Session[] = [{ record, history: emptyHistory }];
  try {
    for (const seed of seeds) sessions.push(gesture(sessions.at(-1)!, seed));
  } catch {
    return null;
  }
  return sessions;
}

describe('the history of a question', () => {
  it('leads back through every state and forward again', () => {
    let complete = 0;
    fc.assert(
      fc.property(
        records,
        fc.array(fc.nat(100_000), { maxLength: 8 }),
        (record, seeds) => {
          const sessions = played(record, seeds);
          if (sessions === null) return;
          complete += 1;
          let now: Session = sessions.at(-1)!;
          for (const before of sessions.slice(0, -1).reverse()) {
            now = travel(now, undoStep)!;
            expect(now.record).toEqual(before.record);
          }
          expect(undoStep(now.history)).toBeNull();
          for (const after of sessions.slice(1)) {
            now = travel(now, redoStep)!;
            expect(now.record).toEqual(after.record);
          }
          expect(redoStep(now.history)).toBeNull();
        },
      ),
    );
    expect(complete).toBeGreaterThan(20);
  });

  it('takes a gesture back as a whole', () => {
    const history = pushStep(emptyHistory, {
      title: 'Two highlights removed',
      changes: [
        { type: 'annotation.delete', id: 'a' },
        { type: 'annotation.delete', id: 'b' },
      ],
      inverse: [setStatus('new'), setStatus('draft')],
    });
    expect(undoStep(history)).toMatchObject({
      title: 'Two highlights removed',
      changes: [setStatus('new'), setStatus('draft')],
      history: { done: [] },
    });
  });

  it('forgets what was undone once something new is done', () => {
    const undone = undoStep(push(emptyHistory, 'first'))!.history;
    expect(redoStep(undone)).not.toBeNull();
    expect(redoStep(push(undone, 'second'))).toBeNull();
  });

  it('keeps the latest 500 steps', () => {
    let history = emptyHistory;
    for (let at = 0; at < longestHistory + 3; at += 1)
      history = push(history, String(at));
    expect(history.done).toHaveLength(500);
    expect(history.done[0]?.title).toBe('3');
  });

  it('ignores a gesture that changed nothing', () => {
    const step = { title: 'Nothing', changes: [], inverse: [] };
    expect(pushStep(emptyHistory, step)).toBe(emptyHistory);
  });

  it('has nothing to take back or do again at first', () => {
    expect(undoStep(emptyHistory)).toBeNull();
    expect(redoStep(emptyHistory)).toBeNull();
  });
});
