import { CircleX } from 'lucide-react';
import { useMemo } from 'react';
import {
  arrangeMergedPoints,
  byConsensus,
} from '../../core/collection/arrange-merged-points.ts';
import type { QuestionContent } from '../../core/collection/collection.ts';
import { useDissents } from '../dissent/use-dissent.ts';
import { useApp } from '../state/app.ts';
import { noFilters } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MergedPointCard } from './MergedPointCard.tsx';
import { pointFilter } from './point-filter.ts';
import { useWholeAnswer } from './use-whole-answer.ts';
import styles from './MergedView.module.css';

/** About as many points as a tall window shows: they are drawn first, the rest right after them. */
const firstScreen = 6;

/** Every point once, with who makes it. */
export function MergedView({ content }: { readonly content: QuestionContent }) {
  const app = useApp();
  const points = useMemo(() => arrangeMergedPoints(content), [content]);
  const shown = useShownPoints(points);
  const hidden = points.length - shown.length;
  const all = useWholeAnswer();
  if (shown.length === 0 && hidden > 0)
    return (
      <EmptyState
        icon={<CircleX strokeWidth={1.75} aria-hidden />}
        title="No point passes the filters"
        action={
          <Button onClick={() => app.reading.set({ filters: noFilters })}>
            Show all {points.length} points
          </Button>
        }
      >
        The filters hide every point of this question.
      </EmptyState>
    );
  return (
    <div className={styles['points']}>
      {(all ? shown : shown.slice(0, firstScreen)).map(point => (
        <MergedPointCard key={point.merged.id} point={point} />
      ))}
      {hidden > 0 && (
        <p className={styles['end']}>
          {hidden} {hidden === 1 ? 'point is' : 'points are'} hidden by the
          filters.{' '}
          <Button
            look="link"
            onClick={() => app.reading.set({ filters: noFilters })}
          >
            Show all
          </Button>
        </p>
      )}
    </div>
  );
}

function useShownPoints(points: ReturnType<typeof arrangeMergedPoints>) {
  const app = useApp();
  const sort = useStore(app.reading, state => state.sort);
  const filters = useStore(app.reading, state => state.filters);
  const coverage = useStore(app.writing, state => state.coverage);
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations,
  );
  const disputed = useDissents();
  return useMemo(() => {
    const passes = pointFilter(filters, annotations ?? [], coverage, disputed);
    const ordered = sort === 'consensus' ? byConsensus(points) : points;
    return ordered.filter(passes);
  }, [points, sort, filters, coverage, annotations, disputed]);
}
