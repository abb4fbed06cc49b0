import { siglum } from '../../core/collection/siglum.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { SourcePoint } from './points-by-id.ts';
import { SharedWords } from './SharedWords.tsx';
import styles from './QuotedPoint.module.css';

/** What a source says, under its letter, with some words standing out. */
export function QuotedPoint({
  quoted: { source, point },
  words,
}: {
  readonly quoted: SourcePoint;
  readonly words: readonly string[];
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  const index = Math.max(
    0,
    sources?.findIndex(each => each.id === source) ?? 0,
  );
  const title = sources?.[index]?.title ?? source;
  return (
    <p className={styles['quoted']}>
      <span title={title}>
        <Siglum letter={siglum(index)} />
        <span className="visually-hidden">{title}: </span>
      </span>
      <span>
        {point.label && (
          <b>
            <SharedWords text={point.label} words={words} />{' '}
          </b>
        )}
        <SharedWords text={point.text} words={words} />
      </span>
    </p>
  );
}
