import { useId, useState } from 'react';
import type {
  HealthAction,
  HealthEntry,
} from '../../core/library-health/library-health.ts';
import { clockTime } from '../my-answer/clock-time.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ChangingAction } from './act-on-entry.ts';
import { actionWords, entryTitle, questionWords } from './health-words.ts';
import { HealthConfirm } from './HealthConfirm.tsx';
import styles from './HealthDialog.module.css';

/** One thing to tell: what it is about, when, what happened, and what can be done. */
export function HealthRow({
  entry,
  disabled,
  onCompare,
  onAct,
}: {
  readonly entry: HealthEntry;
  readonly disabled: boolean;
  readonly onCompare: (entry: HealthEntry) => void;
  readonly onAct: (entry: HealthEntry, action: ChangingAction) => void;
}) {
  const id = useId();
  const [asked, setAsked] = useState<ChangingAction | null>(null);
  const readOnly = useStore(
    useApp().session,
    state => state.library?.readOnly ?? true,
  );
  const choose = (action: HealthAction) => {
    if (action === 'compare') onCompare(entry);
    else if (questionWords(action)) setAsked(action);
    else onAct(entry, action);
  };
  return (
    <li className={styles['entry']} data-entry={entry.id}>
      <h4 id={id}>{entryTitle(entry)}</h4>
      <Facts entry={entry} />
      <p>{entry.happened}</p>
      {entry.actions.length > 0 && (
        <div className={styles['buttons']}>
          {entry.actions.map(action => (
            <Button
              key={action}
              small
              aria-describedby={id}
              disabled={disabled || (readOnly && action !== 'compare')}
              onClick={() => choose(action)}
            >
              {actionWords(action, entry)}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <HealthConfirm
          action={asked}
          disabled={disabled}
          onCancel={() => setAsked(null)}
          onYes={() => onAct(entry, asked)}
        />
      )}
    </li>
  );
}

/** When it was, where it belongs, and the file, for those who want to look. */
function Facts({ entry }: { readonly entry: HealthEntry }) {
  const { prompt, subject, when, file } = entry;
  const hasFile = file !== null && file !== entryTitle(entry);
  if (prompt === null && when === null && !hasFile) return null;
  return (
    <p className={styles['facts']}>
      {prompt !== null && <span>{subject}</span>}
      {when !== null && (
        <time dateTime={when}>{clockTime(when, new Date())}</time>
      )}
      {hasFile && <code>{file}</code>}
    </p>
  );
}
