import type {
  QuestionContent,
  Source,
} from '../../core/collection/collection.ts';
import { siglum } from '../../core/collection/siglum.ts';
import type { Dissent, DissentSpan } from '../../core/merge/find-dissent.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { disputeWords } from './delta-words.ts';
import styles from './DeltaReport.module.css';

/** Two sources that contradict each other: both in their own words, and in what they differ. */
export function DisputeEntry({
  dispute,
  content,
  sources,
  onShow,
}: {
  readonly dispute: Dissent;
  /** Null until it has been loaded. */
  readonly content: QuestionContent | null;
  readonly sources: readonly Source[];
  readonly onShow: (point: string | null) => void;
}) {
  const merged = content?.mergedPoints.find(({ members }) =>
    dispute.points.every(id => members.includes(id)),
  );
  return (
    <li>
      <button
        type="button"
        className={styles['point']}
        onClick={() => onShow(merged?.id ?? null)}
      >
        <b>{merged?.label ?? 'Two sources contradict each other'}</b>
        <span>{disputeWords(dispute.kind)}</span>
        {content &&
          dispute.points.map((id, index) => (
            <Side
              key={id}
              id={id}
              span={dispute.spans[index]}
              content={content}
              sources={sources}
            />
          ))}
      </button>
    </li>
  );
}

/** What one source says, with the words in question made stronger. */
function Side({
  id,
  span,
  content,
  sources,
}: {
  readonly id: string;
  readonly span: DissentSpan | undefined;
  readonly content: QuestionContent;
  readonly sources: readonly Source[];
}) {
  const answer = content.answers.find(({ points }) =>
    points.some(point => point.id === id),
  );
  const text = answer?.points.find(point => point.id === id)?.text;
  if (!answer || text === undefined) return null;
  const place = sources.findIndex(source => source.id === answer.source);
  const { start, end } = span ?? { start: 0, end: 0 };
  return (
    <span className={styles['side']}>
      <Siglum letter={siglum(Math.max(0, place))} />
      <span>
        <span className={styles['source']}>
          {sources[place]?.title ?? answer.source}:{' '}
        </span>
        {text.slice(0, start)}
        <strong>{text.slice(start, end)}</strong>
        {text.slice(end)}
      </span>
    </span>
  );
}
