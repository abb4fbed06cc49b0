import { useEffect, useRef, useState } from 'react';
import {
  coverageCounts,
  type PointCoverage,
} from '../../core/coverage/coverage.ts';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { CoverageRing } from '../ui/CoverageRing.tsx';
import { coverageDetail } from './coverage-detail.ts';
import { goToPoint } from './go-to-point.ts';
import { lightWords } from './light-words.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { WordCount } from './WordCount.tsx';
import styles from './CoveragePanel.module.css';

/** What my answer covers: ring, figures, one bar a point, words. */
export function CoveragePanel() {
  const app = useApp();
  const coverage = useStore(app.writing, state => state.coverage);
  const points = useStore(
    app.study,
    state => state.question?.content?.mergedPoints,
  );
  const { covered, touched, missing } = coverageCounts(coverage);
  const known = points !== undefined && coverage.length > 0;
  return (
    <div className={styles['panel']} role="group" aria-label="Coverage">
      {known && (
        <CoverageRing
          covered={covered}
          touched={touched}
          points={coverage.length}
          size={40}
        />
      )}
      <div className={styles['middle']}>
        {known && (
          <p className={styles['words']}>
            <strong>
              {covered} of {coverage.length} covered
            </strong>
            , {touched} touched, {missing} missing
          </p>
        )}
        <div className={styles['line']}>
          {known && <Bars coverage={coverage} points={points} />}
          <WordCount />
        </div>
      </div>
    </div>
  );
}

interface BarsProps {
  readonly coverage: readonly PointCoverage[];
  readonly points: readonly MergedPoint[];
}

function Bars({ coverage, points }: BarsProps) {
  const [shown, setShown] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(box);
  const one = shown === null ? undefined : coverage[shown];
  const point = shown === null ? undefined : points[shown];
  const triggers = one?.triggers;
  useEffect(() => {
    lightWords(triggers ?? []);
    return () => lightWords([]);
  }, [triggers]);
  return (
    <div
      className={styles['bars']}
      role="group"
      aria-label="Points"
      ref={box}
      onPointerLeave={() => setShown(null)}
      onBlur={() => setShown(null)}
      onFocus={roving.onFocus}
      onKeyDown={event => {
        if (event.key === 'Escape') setShown(null);
        else roving.onKeyDown(event);
      }}
    >
      {coverage.map((each, index) => (
        <Bar
          key={each.point}
          coverage={each}
          label={points[index]?.label ?? ''}
          number={index + 1}
          onShow={() => setShown(index)}
        />
      ))}
      {one && point && shown !== null && (
        <div className={styles['popover']} aria-hidden="true">
          <strong>
            {shown + 1}. {point.label}
          </strong>
          <span>{sentence(coverageDetail(one))}</span>
        </div>
      )}
    </div>
  );
}

interface BarProps {
  readonly coverage: PointCoverage;
  readonly label: string;
  readonly number: number;
  readonly onShow: () => void;
}

function Bar({ coverage, label, number, onShow }: BarProps) {
  const app = useApp();
  const current = useStore(
    app.reading,
    state => state.currentPoint === coverage.point,
  );
  return (
    <button
      type="button"
      className={styles['bar']}
      aria-label={`Point ${number}: ${label} – ${coverageDetail(coverage)}`}
      aria-current={current ? 'location' : undefined}
      onPointerEnter={onShow}
      onFocus={onShow}
      onClick={() => goToPoint(app, coverage.point, false)}
    >
      <svg
        viewBox="0 0 20 14"
        preserveAspectRatio="none"
        data-state={coverage.state}
        aria-hidden="true"
      >
        <rect className={styles['frame']} x="0.5" y="1" width="19" height="7" />
        {coverage.state !== 'missing' && (
          <rect
            className={styles['fill']}
            x="0.5"
            y={coverage.state === 'covered' ? 1 : 4.5}
            width="19"
            height={coverage.state === 'covered' ? 7 : 3.5}
          />
        )}
        {current && (
          <rect className={styles['here']} x="0" y="11" width="20" height="2" />
        )}
      </svg>
    </button>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
