import { useEffect, useState } from 'react';
import type { MergeReasons } from '../../core/contract.ts';
import { failureMessage } from '../host/call.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLate } from '../ui/use-late.ts';
import { MaybeSameQueue } from './MaybeSameQueue.tsx';
import { mergeReasons } from './use-merge-reasons.ts';
import styles from './MaybeSameDialog.module.css';

/** Asks about one pair of merged points after the other whether they are the same. */
export function MaybeSameDialog() {
  const app = useApp();
  const [round, setRound] = useState(0);
  const close = () => closeDialog(app);
  return (
    <Dialog
      title="Maybe the same?"
      sentence="Merged points that only just missed each other. Your word holds, also when sheets are added later."
      wide
      onClose={close}
    >
      <Queue key={round} onAgain={() => setRound(round + 1)} onDone={close} />
    </Dialog>
  );
}

/** The pairs as they are when the dialog opens: the queue does not grow under the person’s hands. */
function Queue({
  onAgain,
  onDone,
}: {
  readonly onAgain: () => void;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const [reasons, setReasons] = useState<MergeReasons | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const late = useLate(reasons === null && failure === null);
  useEffect(() => {
    let wanted = true;
    mergeReasons(app).then(
      fresh => wanted && setReasons(fresh),
      (error: unknown) => wanted && setFailure(failureMessage(error)),
    );
    return () => {
      wanted = false;
    };
  }, [app]);
  if (reasons !== null)
    return (
      <MaybeSameQueue pairs={reasons.maybe} onAgain={onAgain} onDone={onDone} />
    );
  if (failure !== null)
    return (
      <div className={styles['state']} role="alert">
        <p>{failure}</p>
        <Button onClick={onAgain}>Try again</Button>
      </div>
    );
  return (
    <p className={styles['state']} role="status">
      {late && (
        <>
          <progress aria-label="Comparing the points" /> Comparing the points of
          this question. You may close this; nothing is changed.
        </>
      )}
    </p>
  );
}
