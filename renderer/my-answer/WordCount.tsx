import { useState } from 'react';
import { useApp } from '../state/app.ts';
import { changeStudy } from '../state/change-study.ts';
import { useStore } from '../state/store.ts';
import styles from './CoveragePanel.module.css';

const largestTarget = 100_000;

/** Words written, and the number aimed at, which can be typed over. */
export function WordCount() {
  const app = useApp();
  const words = useStore(app.writing, state => state.words);
  const own = useStore(
    app.study,
    state => state.question?.record.wordTarget ?? null,
  );
  const usual = useStore(app.session, state => state.settings.wordTarget);
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const target = own ?? usual;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    const wordTarget = parseTarget(typed);
    if (wordTarget !== undefined && wordTarget !== own)
      void changeStudy(app, 'Word target', [
        { type: 'word-target.set', wordTarget },
      ]);
  };
  return (
    <span className={styles['count']}>
      <strong>{words}</strong>
      <span className="visually-hidden"> words of </span>
      <span aria-hidden="true"> / </span>
      <input
        type="number"
        min={1}
        max={largestTarget}
        aria-label="Word target"
        title="Word target"
        value={typed ?? target}
        readOnly={readOnly}
        onChange={event => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </span>
  );
}

/** The usual target for an empty field; undefined for what is no target. */
function parseTarget(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= largestTarget
    ? value
    : undefined;
}
