import { useState } from 'react';
import { failureMessage } from '../host/call.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { removeCollection } from '../state/remove-collection.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ImportDialog.module.css';

/** Asks before a collection is taken out of the library, and says what stays. */
export function RemoveCollectionDialog({
  collection,
}: {
  readonly collection: string;
}) {
  const app = useApp();
  const collections = useStore(app.session, state => state.collections);
  const [title] = useState(
    () => collections.find(({ id }) => id === collection)?.title ?? '',
  );
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const close = () => closeDialog(app);
  const remove = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await removeCollection(app, collection);
      close();
      showToast(app, `“${title}” was taken out. Your notes and answers stay.`);
    } catch (error) {
      setBusy(false);
      setFailure(failureMessage(error));
    }
  };
  return (
    <Dialog
      title="Remove the collection?"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={busy} onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    >
      <p className={styles['question']}>
        “{title}” goes out of the library. Your highlights, notes and answers
        stay, and are there again when you import the same sheets once more.
      </p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
