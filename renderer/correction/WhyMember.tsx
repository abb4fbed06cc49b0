import { Hand } from 'lucide-react';
import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { MergeExplanation } from '../../core/merge/merge-input.ts';
import { goToPoint } from '../my-answer/go-to-point.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { mergePoints } from './point-commands.ts';
import type { SourcePoint } from './points-by-id.ts';
import { QuotedPoint } from './QuotedPoint.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { wordsInBoth } from './words-in-both.ts';
import styles from './WhyDialog.module.css';

/** Why one source's wording is where it is. */
export function WhyMember({
  explanation,
  merged,
  content,
  points,
}: {
  readonly explanation: MergeExplanation;
  readonly merged: MergedPoint;
  readonly content: QuestionContent;
  readonly points: ReadonlyMap<TextId, SourcePoint>;
}) {
  const { point, nearest, score, threshold, shared, byHand } = explanation;
  const here = points.get(point);
  const other = nearest === null ? undefined : points.get(nearest);
  if (!here) return null;
  return (
    <li className={styles['member']}>
      <QuotedPoint quoted={here} words={shared} />
      {byHand && (
        <p className={styles['hand']}>
          <Hand size={14} strokeWidth={1.75} aria-hidden />
          {nearest === null ? 'Set apart by you' : 'Put here by you'}
        </p>
      )}
      {other && score !== null && (
        <div className={styles['pair']}>
          <h3>Nearest</h3>
          <QuotedPoint quoted={other} words={shared} />
          <ScoreBar score={score} threshold={threshold} />
          {shared.length === 0 && (
            <p className={styles['none']}>
              They have no telling word in common.
            </p>
          )}
        </div>
      )}
      <RunnerUp
        explanation={explanation}
        merged={merged}
        content={content}
        points={points}
      />
    </li>
  );
}

function RunnerUp({
  explanation: { point, runnerUp, threshold },
  merged,
  content,
  points,
}: {
  readonly explanation: MergeExplanation;
  readonly merged: MergedPoint;
  readonly content: QuestionContent;
  readonly points: ReadonlyMap<TextId, SourcePoint>;
}) {
  const index = content.mergedPoints.findIndex(({ members }) =>
    members.includes(runnerUp?.point ?? ''),
  );
  const next = content.mergedPoints[index];
  const here = points.get(point);
  const there = points.get(runnerUp?.point ?? '');
  if (!runnerUp || !next || !here || !there || next.id === merged.id)
    return null;
  return (
    <div className={styles['pair']}>
      <h3>What came next</h3>
      <p className={styles['next']}>
        In point {index + 1}, {next.label}
      </p>
      <QuotedPoint
        quoted={there}
        words={wordsInBoth(textOf(there), textOf(here))}
      />
      <ScoreBar score={runnerUp.score} threshold={threshold} />
      <NextActions merged={merged} next={next} />
    </div>
  );
}

function textOf({ point }: SourcePoint): string {
  return `${point.label ?? ''} ${point.text}`;
}

/** What can be done with the merged point that came next. */
function NextActions({
  merged,
  next,
}: {
  readonly merged: MergedPoint;
  readonly next: MergedPoint;
}) {
  const app = useApp();
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const leave = (act: () => void) => () => {
    closeDialog(app);
    act();
  };
  return (
    <span className={styles['acts']}>
      {!readOnly && (
        <Button
          small
          aria-label={`Merge with it: ${next.label}`}
          onClick={leave(() => mergePoints(app, merged.id, next.id))}
        >
          Merge with it
        </Button>
      )}
      <Button
        small
        aria-label={`Show it: ${next.label}`}
        onClick={leave(() => goToPoint(app, next.id, false))}
      >
        Show it
      </Button>
    </span>
  );
}
