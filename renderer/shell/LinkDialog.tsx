import { useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { closeDialog } from './close-dialog.ts';
import styles from './LinkDialog.module.css';

/** Shows an address in full before it is opened outside of Collate. */
export function LinkDialog({ address }: { readonly address: string }) {
  const app = useApp();
  const close = () => closeDialog(app);
  const open = async () => {
    close();
    const opened = await app.host.openExternal(address).catch(() => false);
    if (!opened)
      showToast(
        app,
        'The address was not opened. Collate opens only web and mail addresses; nothing else has changed.',
      );
  };
  return (
    <Dialog
      title="Open this address?"
      sentence="It opens outside Collate, in your browser or mail program."
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" onClick={() => void open()}>
            Open
          </Button>
        </>
      }
    >
      <p className={styles['address']}>{address}</p>
    </Dialog>
  );
}
