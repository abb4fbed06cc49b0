import { useMemo } from 'react';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { SourceMarks } from '../reading/SourceMarks.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { SharedWords } from './SharedWords.tsx';
import { wordsInBoth } from './words-in-both.ts';
import styles from './PairSides.module.css';

/** Two merged points side by side; the words that both use stand out. */
export function PairSides({
  id,
  points,
}: {
  /** Of the element, for what is described by it. */
  readonly id: string;
  readonly points: readonly [MergedPoint, MergedPoint];
}) {
  const app = useApp();
  const content = useStore(app.study, state => state.question?.content ?? null);
  const [one, other] = points;
  const words = useMemo(
    () => wordsInBoth(textOf(one), textOf(other)),
    [one, other],
  );
  const arranged = useMemo(
    () => (content ? arrangeMergedPoints(content) : []),
    [content],
  );
  return (
    <div className={styles['sides']} id={id}>
      {points.map(merged => {
        const point = arranged.find(each => each.merged.id === merged.id);
        return (
          <article key={merged.id} aria-label={merged.label}>
            <header>
              <h3>
                <span className={styles['number']}>{point?.number}</span>{' '}
                {merged.label}
              </h3>
              <SourceMarks support={point?.support ?? []} />
            </header>
            <p>
              <SharedWords text={merged.statement} words={words} />
            </p>
          </article>
        );
      })}
    </div>
  );
}

function textOf({ label, statement }: MergedPoint): string {
  return `${label} ${statement}`;
}
