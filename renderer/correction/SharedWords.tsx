import { useMemo } from 'react';
import { sharedRanges } from './shared-ranges.ts';
import styles from './SharedWords.module.css';

/** A text in which some words stand out, in whatever form they are written there. */
export function SharedWords({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}) {
  const ranges = useMemo(() => sharedRanges(text, words), [text, words]);
  const last = ranges.at(-1)?.end ?? 0;
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={styles['shared']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(last)}
    </>
  );
}
