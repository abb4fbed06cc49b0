import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ChangingAction } from './act-on-entry.ts';
import { questionWords } from './health-words.ts';
import styles from './HealthDialog.module.css';

/** Asks before something that cannot be taken back; the safe answer has the focus. */
export function HealthConfirm({
  action,
  disabled,
  onCancel,
  onYes,
}: {
  readonly action: ChangingAction;
  readonly disabled: boolean;
  readonly onCancel: () => void;
  readonly onYes: () => void;
}) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const words = questionWords(action);
  if (words === null) return null;
  return (
    <div className={styles['confirm']} role="group" aria-label={words.yes}>
      <p>{words.question}</p>
      <div className={styles['buttons']}>
        <Button ref={safe} small onClick={onCancel}>
          Cancel
        </Button>
        <Button small disabled={disabled} onClick={onYes}>
          {words.yes}
        </Button>
      </div>
    </div>
  );
}
