import { useEffect, useRef, useState } from 'react';
import type {
  HealthComparison,
  HealthEntry,
  ReadableVersion,
} from '../../core/library-health/library-health.ts';
import { call, failureMessage } from '../host/call.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { useApp } from '../state/app.ts';
import { useLate } from '../ui/use-late.ts';
import { sideWords } from './health-words.ts';
import styles from './HealthDialog.module.css';

/** The version in use and the other one, side by side; what only one of them says has a bar. */
export function HealthCompare({ entry }: { readonly entry: HealthEntry }) {
  const { comparison, failure } = useComparison(entry);
  const late = useLate(comparison === null && failure === null);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (comparison) first.current?.focus();
  }, [comparison]);
  if (failure !== null)
    return (
      <p role="alert" className={styles['failure']}>
        {failure}
      </p>
    );
  if (comparison === null)
    return late ? (
      <p className={styles['waiting']}>
        <progress aria-label="Reading both versions" /> Reading both versions…
      </p>
    ) : null;
  const { mine, theirs } = comparison;
  const names = sideWords(entry.group);
  return (
    <div ref={first} tabIndex={-1} className={styles['compare']}>
      {mine && (
        <p className={styles['aside']}>
          A bar marks the lines that only one of the two has.
        </p>
      )}
      <div className={mine ? styles['sides'] : undefined}>
        {mine && <Side name={names.mine} version={mine} other={theirs} />}
        <Side name={names.theirs} version={theirs} other={mine} />
      </div>
      {!mine && <p className={styles['aside']}>Nothing is in use beside it.</p>}
    </div>
  );
}

function useComparison(entry: HealthEntry) {
  const app = useApp();
  const [comparison, setComparison] = useState<HealthComparison | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    call(app.host, 'health.compare', { entry: entry.id }).then(
      found => isOpen && setComparison(found),
      (error: unknown) => isOpen && setFailure(failureMessage(error)),
    );
    return () => {
      isOpen = false;
    };
  }, [app, entry.id]);
  return { comparison, failure };
}

function Side({
  name,
  version: { written, text, remark },
  other,
}: {
  readonly name: string;
  readonly version: ReadableVersion;
  readonly other: ReadableVersion | null;
}) {
  const known = new Set(other?.text.split('\n').map(line => line.trim()));
  return (
    <section className={styles['side']} aria-label={name}>
      <h3>{name}</h3>
      {written !== null && (
        <p className={styles['aside']}>
          Written{' '}
          <time dateTime={written}>{clockTime(written, new Date())}</time>
        </p>
      )}
      {remark !== '' && <p className={styles['remark']}>{remark}</p>}
      <div
        className={styles['text']}
        role="group"
        tabIndex={0}
        aria-label={`Text: ${name}`}
      >
        {text.trim() === '' && (
          <p className={styles['aside']}>There is no text in it.</p>
        )}
        {text.split('\n').map((line, index) => (
          <Line
            key={`${index} ${line}`}
            line={line}
            isOwn={other !== null && !known.has(line.trim())}
          />
        ))}
      </div>
    </section>
  );
}

function Line({
  line,
  isOwn,
}: {
  readonly line: string;
  readonly isOwn: boolean;
}) {
  if (!isOwn) return <p>{line}</p>;
  return (
    <p className={styles['own']}>
      <span className="visually-hidden">Only here: </span>
      {line}
    </p>
  );
}
