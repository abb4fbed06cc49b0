import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { MaybeSame } from '../../core/merge/merge-input.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { Verdict } from './maybe-queue.ts';
import { MaybeSameDone } from './MaybeSameDone.tsx';
import type { OpenPair } from './open-pairs.ts';
import { PairSides } from './PairSides.tsx';
import { nearnessWords } from './score-words.ts';
import { useMaybeQueue } from './use-maybe-queue.ts';
import styles from './MaybeSameDialog.module.css';

/** Letters and the space bar answer while the pair has the focus. */
const keys: Readonly<Record<string, Verdict>> = {
  s: 'same',
  d: 'different',
  k: 'skipped',
  ' ': 'skipped',
};

/** One pair after the other, until there is none left. */
export function MaybeSameQueue({
  pairs,
  onAgain,
  onDone,
}: {
  readonly pairs: readonly MaybeSame[];
  readonly onAgain: () => void;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const singleKeys = useStore(app.session, state => state.settings.singleKeys);
  const { current, answers, failure, say, takeBack } = useMaybeQueue(pairs);
  const box = useRef<HTMLDivElement>(null);
  const sidesId = useId();
  const key = current?.place ?? -1;
  useEffect(() => box.current?.focus(), [key]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const undo = (event.ctrlKey || event.metaKey) && event.key === 'z';
    const verdict = singleKeys ? verdictOf(event) : undefined;
    if (undo) void takeBack();
    else if (verdict && current) void say(verdict);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={styles['queue']}
      role="group"
      aria-label={
        current ? `Pair ${current.place + 1} of ${pairs.length}` : 'All pairs'
      }
      aria-describedby={current ? sidesId : undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {current ? (
        <Pair pair={current} of={pairs.length} sidesId={sidesId} />
      ) : (
        <MaybeSameDone
          pairs={pairs.length}
          answers={answers}
          onAgain={onAgain}
          onDone={onDone}
        />
      )}
      {failure !== null && <p role="alert">{failure}</p>}
      <Verdicts
        asks={current !== null}
        singleKeys={singleKeys}
        canUndo={answers.length > 0}
        onSay={verdict => void say(verdict)}
        onUndo={() => void takeBack()}
      />
    </div>
  );
}

/** How far the queue is, how near the two are, and what they say. */
function Pair({
  pair: { pair, points, place },
  of,
  sidesId,
}: {
  readonly pair: OpenPair & { readonly place: number };
  readonly of: number;
  readonly sidesId: string;
}) {
  return (
    <>
      <p className={styles['progress']}>
        <progress aria-hidden="true" max={of} value={place} />
        {place + 1} of {of}
        <span>{nearnessWords(pair.score)}</span>
      </p>
      <PairSides id={sidesId} points={points} />
    </>
  );
}

/** A button that has the focus keeps its own space bar. */
function verdictOf(event: KeyboardEvent<HTMLElement>): Verdict | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const onButton = event.target instanceof HTMLButtonElement;
  return event.key === ' ' && onButton
    ? undefined
    : keys[event.key.toLowerCase()];
}

function Verdicts({
  asks,
  singleKeys,
  canUndo,
  onSay,
  onUndo,
}: {
  readonly asks: boolean;
  readonly singleKeys: boolean;
  readonly canUndo: boolean;
  readonly onSay: (verdict: Verdict) => void;
  readonly onUndo: () => void;
}) {
  if (!asks && !canUndo) return null;
  const hint = (letter: string) =>
    singleKeys && <kbd aria-hidden="true">{letter}</kbd>;
  return (
    <div className={styles['verdicts']}>
      {asks && (
        <>
          <Button look="soft" onClick={() => onSay('same')}>
            Same {hint('S')}
          </Button>
          <Button onClick={() => onSay('different')}>
            Different {hint('D')}
          </Button>
          <Button look="quiet" onClick={() => onSay('skipped')}>
            Skip {hint('K')}
          </Button>
        </>
      )}
      <Button
        look="quiet"
        className={styles['undo'] ?? ''}
        disabled={!canUndo}
        onClick={onUndo}
      >
        Undo
      </Button>
    </div>
  );
}
