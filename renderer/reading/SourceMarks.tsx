import type { SourceId } from '../../core/collection/collection.ts';
import { siglum } from '../../core/collection/siglum.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Siglum } from './Siglum.tsx';
import styles from './SourceMarks.module.css';

/** One letter a source: filled says it, outlined is silent. Read out as one sentence. */
export function SourceMarks({
  support,
}: {
  readonly support: readonly SourceId[];
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  if (!sources) return null;
  const says = sources.filter(source => support.includes(source.id));
  const name = `Said by ${says.length} of ${sources.length}: ${says
    .map(source => source.title)
    .join(', ')}`;
  return (
    <span className={styles['marks']} role="img" aria-label={name} title={name}>
      {sources.map((source, index) => (
        <Siglum
          key={source.id}
          letter={siglum(index)}
          says={support.includes(source.id)}
        />
      ))}
    </span>
  );
}
