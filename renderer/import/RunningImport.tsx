import { useEffect, useRef, useState } from 'react';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft, ImportProgress } from './import-draft.ts';
import { stageWords } from './import-words.ts';
import { cancelRun } from './run-draft.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import styles from './RunningImport.module.css';

/** How far a running import is, in words and as a bar. */
export function RunningImport({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const progress = useStore(draft.store, state => state.progress);
  const remark = useStore(draft.store, state => state.remark);
  const isNew = useStore(draft.store, state => state.into === null);
  const words = stageWords(progress?.stage ?? 'reading');
  const stage = useRef<HTMLParagraphElement>(null);
  useKeptFocus(stage);
  useEffect(() => announce(app, words), [app, words]);
  return (
    <div className={styles['running']}>
      <p ref={stage} tabIndex={-1} className={styles['stage']}>
        {words}…
      </p>
      <progress aria-label={words} {...barOf(progress)} />
      <p className={styles['count']}>{countOf(progress)}</p>
      <p className={styles['sentence']} role="status">
        {remark}
      </p>
      <p className={styles['sentence']}>
        {isNew
          ? 'You may close this and go on reading. Collate tells you when the collection is there.'
          : 'You may close this and go on reading. Collate tells you when the sheets are added, and what they change.'}
      </p>
    </div>
  );
}

/** The way out while an import runs. */
export function RunningActions({ draft }: { readonly draft: ImportDraft }) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      disabled={asked}
      onClick={() => {
        setAsked(true);
        void cancelRun(draft);
      }}
    >
      {asked ? 'Cancelling…' : 'Cancel'}
    </Button>
  );
}

function barOf(progress: ImportProgress | null): {
  readonly max?: number;
  readonly value?: number;
} {
  if (progress === null || progress.of === 0) return {};
  return { max: progress.of, value: progress.done };
}

function countOf(progress: ImportProgress | null): string {
  if (progress === null || progress.of < 2) return '\u00a0';
  return `${progress.done} of ${progress.of}`;
}
