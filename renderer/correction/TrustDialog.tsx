import { useId, useState } from 'react';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLate } from '../ui/use-late.ts';
import { correct } from './correct.ts';
import type { GroupingDifference } from './grouping-difference.ts';
import {
  differenceWords,
  joinedWords,
  partedWords,
  stepOfTrust,
  trustOfStep,
  trustSteps,
  trustWords,
} from './trust-words.ts';
import { useTrustPreview } from './use-trust-preview.ts';
import styles from './TrustDialog.module.css';

/** Merges the whole question anew with more or less trust in likeness. */
export function TrustDialog() {
  const app = useApp();
  const [before] = useState(() => {
    const corrections = app.study.get().given?.record.corrections ?? [];
    const grouping = corrections.findLast(({ type }) => type === 'grouping');
    return grouping?.type === 'grouping' ? stepOfTrust(grouping.trust) : 0;
  });
  const [step, setStep] = useState(before);
  const moved = step !== before;
  const { preview, failure } = useTrustPreview(
    moved ? trustOfStep(step) : null,
  );
  const changes =
    preview !== null &&
    preview.difference.joined.length + preview.difference.parted.length > 0;
  const close = () => closeDialog(app);
  const apply = () => {
    if (!preview) return;
    close();
    void correct(app, `Merged anew: ${lower(trustWords(step))}`, preview.act);
  };
  return (
    <Dialog
      title="How strictly to merge"
      sentence="For this question alone. What you merged, split or moved yourself stays as you put it."
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={!changes} onClick={apply}>
            Apply
          </Button>
        </>
      }
    >
      <TrustSlider step={step} onChange={setStep} />
      <Outcome
        moved={moved}
        difference={preview?.difference ?? null}
        failure={failure}
      />
    </Dialog>
  );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function TrustSlider({
  step,
  onChange,
}: {
  readonly step: number;
  readonly onChange: (step: number) => void;
}) {
  const id = useId();
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>Strictness</label>
      <output htmlFor={id} aria-hidden="true">
        {trustWords(step)}
      </output>
      <input
        id={id}
        type="range"
        min={-trustSteps}
        max={trustSteps}
        step={1}
        value={step}
        data-first-focus
        aria-valuetext={trustWords(step)}
        onChange={event => onChange(Number(event.target.value))}
      />
      <div className={styles['ends']} aria-hidden="true">
        <span>Strict</span>
        <span>As it is</span>
        <span>Generous</span>
      </div>
    </div>
  );
}

/** What would change, spoken as soon as it is known. */
function Outcome({
  moved,
  difference,
  failure,
}: {
  readonly moved: boolean;
  readonly difference: GroupingDifference | null;
  readonly failure: string | null;
}) {
  const late = useLate(moved && difference === null && failure === null);
  return (
    <div className={styles['outcome']}>
      <div role="status">
        {!moved && (
          <p className={styles['hint']}>
            Move the slider: a strict question keeps more points apart, a
            generous one joins more of them.
          </p>
        )}
        {late && (
          <p className={styles['hint']}>
            <progress aria-label="Comparing the points" /> Comparing the points…
          </p>
        )}
        {difference && <p>{differenceWords(difference)}</p>}
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
      {difference && <Changes difference={difference} />}
    </div>
  );
}

function Changes({
  difference: { joined, parted },
}: {
  readonly difference: GroupingDifference;
}) {
  if (joined.length + parted.length === 0) return null;
  return (
    <ul
      className={styles['changes']}
      aria-label="What would change"
      tabIndex={0}
    >
      {joined.map(each => (
        <li key={each.labels.join('\n')}>
          <b>Joins</b> <span>{joinedWords(each)}</span>
        </li>
      ))}
      {parted.map(each => (
        <li key={each.label}>
          <b>Parts</b> <span>{partedWords(each)}</span>
        </li>
      ))}
    </ul>
  );
}
