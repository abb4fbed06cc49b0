import { useEffect, useRef, useState } from 'react';
import type { HealthEntry } from '../../core/library-health/library-health.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLate } from '../ui/use-late.ts';
import type { ChangingAction } from './act-on-entry.ts';
import { entryTitle } from './health-words.ts';
import { HealthCompare } from './HealthCompare.tsx';
import { HealthDecisions } from './HealthDecisions.tsx';
import { HealthOverview } from './HealthOverview.tsx';
import styles from './HealthDialog.module.css';
import { useHealth, type ShownHealth } from './use-health.ts';

/** What happened to the files of the library, in words, and what can be done about it. */
export function HealthDialog() {
  const app = useApp();
  const health = useHealth();
  const [compared, setCompared] = useState<HealthEntry | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const left = useRef<string | null>(null);
  const isComparing = compared !== null;
  useEffect(() => {
    if (isComparing || left.current === null) return;
    focusEntry(content.current, left.current);
    left.current = null;
  }, [isComparing]);
  const back = () => {
    left.current = compared?.id ?? null;
    setCompared(null);
  };
  const act = async (entry: HealthEntry, action: ChangingAction) => {
    if (!(await health.act(entry, action))) return;
    if (isComparing) back();
    else focusEntry(content.current, entry.id);
  };
  const close = () => closeDialog(app);
  return (
    <Dialog
      title="Library health"
      sentence={
        compared
          ? entryTitle(compared)
          : 'What happened to the files of your library, and what you can do about it.'
      }
      large
      onClose={isComparing ? back : close}
      actions={
        compared ? (
          <HealthDecisions
            entry={compared}
            disabled={health.busy !== null}
            onBack={back}
            onAct={action => void act(compared, action)}
          />
        ) : (
          <Button onClick={close}>Done</Button>
        )
      }
    >
      <div ref={content} tabIndex={-1} className={styles['content']}>
        <Outcome health={health} />
        {compared ? (
          <HealthCompare entry={compared} />
        ) : (
          <HealthOverview
            health={health}
            onCompare={setCompared}
            onAct={(entry, action) => void act(entry, action)}
          />
        )}
      </div>
    </Dialog>
  );
}

/** What is under way, what was done and what failed: inside the dialog, where screen readers hear it. */
function Outcome({
  health: { busy, done, failure },
}: {
  readonly health: ShownHealth;
}) {
  const late = useLate(busy !== null);
  return (
    <>
      <div role="status" className={styles['outcome']}>
        {late && (
          <p className={styles['waiting']}>
            <progress aria-label={busy ?? ''} /> {busy}
          </p>
        )}
        {done !== null && <p className={styles['done']}>{done}</p>}
      </div>
      {failure !== null && (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
    </>
  );
}

/** Puts the focus on an entry's first button or, where it is gone, at the top. */
function focusEntry(content: HTMLElement | null, id: string): void {
  const button = content?.querySelector<HTMLElement>(
    `[data-entry="${id}"] button`,
  );
  (button ?? content)?.focus();
}
