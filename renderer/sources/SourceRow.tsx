import { useEffect, useRef, useState } from 'react';
import { siglum } from '../../core/collection/siglum.ts';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { Button } from '../ui/Button.tsx';
import { addedWords, sourceWords, withdrawWords } from './source-words.ts';
import styles from './SourcesDialog.module.css';

interface SourceRowProps {
  readonly source: SourceEntry;
  /** Its place among the sources, which gives it its letter. */
  readonly place: number;
  /** Whether the person is being asked about withdrawing it. */
  readonly asked: boolean;
  readonly onAsk: (asks: boolean) => void;
  readonly onWithdraw: () => Promise<void>;
}

/** A source with its letter; one that was added can be withdrawn, which is asked for once more in its place. */
export function SourceRow(props: SourceRowProps) {
  const { source, place, asked, onAsk } = props;
  const { added } = source;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <li className={styles['source']}>
      <Siglum letter={siglum(place)} />
      <div className={styles['words']}>
        <p className={styles['title']}>{source.title}</p>
        <p className={styles['what']}>
          {sourceWords(source)}
          {added && (
            <time dateTime={added.at}> {addedWords(source, new Date())}</time>
          )}
        </p>
      </div>
      {added && !asked && (
        <Button
          ref={button}
          small
          aria-label={`Withdraw ${source.title}…`}
          onClick={() => onAsk(true)}
        >
          Withdraw…
        </Button>
      )}
      {added && asked && (
        <Confirmation
          {...props}
          onCancel={() => {
            onAsk(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
    </li>
  );
}

function Confirmation({
  source,
  onCancel,
  onWithdraw,
}: SourceRowProps & { readonly onCancel: () => void }) {
  const [busy, setBusy] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      className={styles['confirm']}
      role="group"
      aria-label={`Withdraw ${source.title}?`}
      onKeyDown={event => {
        if (event.key !== 'Escape' || busy) return;
        // Escape leaves the question and not the dialog around it.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <p>{withdrawWords(source)}</p>
      <div className={styles['actions']}>
        <Button ref={safe} small onClick={onCancel}>
          Cancel
        </Button>
        <Button
          small
          look="primary"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void onWithdraw();
          }}
        >
          Withdraw
        </Button>
      </div>
    </div>
  );
}
