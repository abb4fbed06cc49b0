import { useState } from 'react';
import type {
  QuestionContent,
  Source,
} from '../../core/collection/collection.ts';
import type {
  DeltaPoint,
  ImportReport,
  QuestionDelta,
} from '../../core/import/import-preview.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { DisputeEntry } from './DisputeEntry.tsx';
import { openDeltaPoint } from './open-delta-point.ts';
import { useDeltaContents } from './use-delta-contents.ts';
import { useGrowing } from './use-growing.ts';
import styles from './DeltaReport.module.css';

/** Only what changed in the collection, question by question; each entry leads to its point. */
export function DeltaReport({ report }: { readonly report: ImportReport }) {
  const delta = report.delta ?? [];
  const { sources, contents } = useDeltaContents(report);
  const shown = useGrowing(delta.length, 6);
  if (delta.length === 0)
    return (
      <p className={styles['nothing']}>
        The collection says all of this already, and the same sources say it.
        Nothing in it was changed.
      </p>
    );
  return delta
    .slice(0, shown)
    .map(each => (
      <Question
        key={each.question}
        collection={report.collection}
        delta={each}
        content={contents.get(each.question) ?? null}
        sources={sources}
      />
    ));
}

interface QuestionProps {
  readonly collection: string;
  readonly delta: QuestionDelta;
  /** The question as it is now, once it is there and needed. */
  readonly content: QuestionContent | null;
  readonly sources: readonly Source[];
}

function Question({ collection, delta, content, sources }: QuestionProps) {
  const app = useApp();
  const { question, number, prompt } = delta;
  const show = (point: string | null) =>
    void openDeltaPoint(app, collection, question, point);
  const { weaker, gone } = parted(delta.weakened, content);
  return (
    <section className={styles['question']} aria-label={`${number}. ${prompt}`}>
      <h4 className={styles['prompt']}>
        <span className={styles['number']}>{number}</span>
        <button type="button" onClick={() => show(null)}>
          {prompt}
        </button>
      </h4>
      {delta.disputes.length > 0 && (
        <>
          <h5 className={styles['kind']}>
            New disputes <span>{delta.disputes.length}</span>
          </h5>
          <ul className={styles['list']}>
            {delta.disputes.map(dispute => (
              <DisputeEntry
                key={dispute.points.join(' ')}
                dispute={dispute}
                content={content}
                sources={sources}
                onShow={show}
              />
            ))}
          </ul>
        </>
      )}
      <Points title="New points" points={delta.newPoints} onShow={show} />
      <Points
        title="Strengthened"
        note="A further source says so now."
        brief
        points={delta.strengthened}
        onShow={show}
      />
      <Points
        title="Weakened"
        note="A source no longer says so."
        brief
        points={weaker}
        onShow={show}
      />
      <Points
        title="Gone"
        note="No source says so any more. What you noted and cited of it stays, with its words."
        points={gone}
        onShow={null}
      />
    </section>
  );
}

/** Entries of one kind that are shown before the person asks for all. */
const few = 5;

function Points({
  title,
  note,
  brief = false,
  points,
  onShow,
}: {
  readonly title: string;
  readonly note?: string;
  /** Shows the beginning of what is known already. */
  readonly brief?: boolean;
  readonly points: readonly DeltaPoint[];
  /** Null for points that cannot be shown any more. */
  readonly onShow: ((point: string) => void) | null;
}) {
  const [all, setAll] = useState(false);
  if (points.length === 0) return null;
  return (
    <>
      <h5 className={styles['kind']}>
        {title} <span>{points.length}</span>
      </h5>
      {note && <p className={styles['note']}>{note}</p>}
      <ul className={styles['list']} data-brief={brief}>
        {(all ? points : points.slice(0, few)).map(point => (
          <li key={point.id}>
            {onShow ? (
              <button
                type="button"
                className={styles['point']}
                onClick={() => onShow(point.id)}
              >
                <PointWords {...point} />
              </button>
            ) : (
              <p className={styles['point']}>
                <PointWords {...point} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {points.length > few && (
        <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${points.length}`}
        </Button>
      )}
    </>
  );
}

function PointWords({ label, statement }: DeltaPoint) {
  return (
    <>
      <b>{label}</b>
      {statement.replace(/[.:]$/, '') !== label && <span>{statement}</span>}
    </>
  );
}

/** What is weaker and what is gone; until the question is there, all counts as weaker. */
function parted(
  weakened: readonly DeltaPoint[],
  content: QuestionContent | null,
): {
  readonly weaker: readonly DeltaPoint[];
  readonly gone: readonly DeltaPoint[];
} {
  const there = new Set(content?.mergedPoints.map(({ id }) => id));
  const isGone = ({ id }: DeltaPoint) => content !== null && !there.has(id);
  return {
    weaker: weakened.filter(point => !isGone(point)),
    gone: weakened.filter(isGone),
  };
}
