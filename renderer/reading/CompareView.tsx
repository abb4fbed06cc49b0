import { useMemo } from 'react';
import {
  arrangeMergedPoints,
  byConsensus,
  type ArrangedPoint,
} from '../../core/collection/arrange-merged-points.ts';
import type {
  QuestionContent,
  Source,
} from '../../core/collection/collection.ts';
import { siglum } from '../../core/collection/siglum.ts';
import { useDissents } from '../dissent/use-dissent.ts';
import { HighlightedText } from '../highlight/HighlightedText.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { CoverageDot } from './CoverageDot.tsx';
import { focusByMouse } from './focus-by-mouse.ts';
import { pointFilter } from './point-filter.ts';
import { Siglum } from './Siglum.tsx';
import styles from './CompareView.module.css';

/** Sources side by side, equivalent points in one row. */
export function CompareView({
  content,
}: {
  readonly content: QuestionContent;
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  const sort = useStore(app.reading, state => state.sort);
  const filters = useStore(app.reading, state => state.filters);
  const coverage = useStore(app.writing, state => state.coverage);
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations,
  );
  const disputed = useDissents();
  const points = useMemo(() => arrangeMergedPoints(content), [content]);
  const shown = (sort === 'consensus' ? byConsensus(points) : points).filter(
    pointFilter(filters, annotations ?? [], coverage, disputed),
  );
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              Point
            </th>
            {sources?.map((source, index) => (
              <SourceHead
                key={source.id}
                source={source}
                letter={siglum(index)}
                points={points}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(point => (
            <CompareRow
              key={point.merged.id}
              point={point}
              sources={sources ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceHead({
  source,
  letter,
  points,
}: {
  readonly source: Source;
  readonly letter: string;
  readonly points: readonly ArrangedPoint[];
}) {
  const mine = points.filter(point => point.support.includes(source.id));
  const alone = mine.filter(point => point.support.length === 1).length;
  return (
    <th scope="col">
      <Siglum letter={letter} /> <b>{source.title}</b>
      <small>
        {mine.length} points{alone > 0 ? `, ${alone} alone` : ''}
      </small>
    </th>
  );
}

function CompareRow({
  point,
  sources,
}: {
  readonly point: ArrangedPoint;
  readonly sources: readonly Source[];
}) {
  const app = useApp();
  const { merged, wordings, support } = point;
  const current = useStore(
    app.reading,
    state => state.currentPoint === merged.id,
  );
  const coverage = useStore(
    app.writing,
    state =>
      state.coverage.find(each => each.point === merged.id)?.state ?? null,
  );
  return (
    <tr
      data-current={current}
      data-point={merged.id}
      tabIndex={-1}
      onPointerDown={() => app.reading.set({ currentPoint: merged.id })}
      {...focusByMouse}
    >
      <th scope="row">
        <span className={styles['point']}>
          <span className={styles['number']}>{point.number}</span>
          <span className={styles['label']}>{merged.label}</span>
          <span className={styles['meta']}>
            {coverage && <CoverageDot state={coverage} />}
            {support.length} of {sources.length}
          </span>
        </span>
      </th>
      {sources.map(source => {
        const mine = wordings.filter(each => each.source === source.id);
        return (
          <td key={source.id}>
            {mine.length === 0 && (
              <span className={styles['silent']}>
                <span aria-hidden="true">–</span>
                <span className="visually-hidden">Says nothing of this</span>
              </span>
            )}
            {mine.map(({ point: { id, text } }) => (
              <div key={id} className={styles['text']}>
                <HighlightedText id={id} text={text} />
              </div>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
