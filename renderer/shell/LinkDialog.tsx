import { useApp } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { addressHost } from './address-host.ts';
import { closeDialog } from './close-dialog.ts';
import { openAddress } from './open-address.ts';
import styles from './LinkDialog.module.css';

/** Shows an address in full before it is opened outside of Collate. */
export function LinkDialog({ address }: { readonly address: string }) {
  const app = useApp();
  const host = addressHost(address);
  const close = () => closeDialog(app);
  const open = () => {
    close();
    void openAddress(app, address);
  };
  const copy = async () => {
    close();
    try {
      await navigator.clipboard.writeText(address);
      announce(app, 'Address copied');
      showToast(app, 'The address is on the clipboard.');
    } catch {
      showToast(app, 'The address could not be copied. Nothing has changed.');
    }
  };
  return (
    <Dialog
      title="Open this address?"
      sentence="It opens outside Collate, in your browser or mail program."
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button onClick={() => void copy()}>Copy</Button>
          <Button look="primary" onClick={open}>
            Open
          </Button>
        </>
      }
    >
      <p className={styles['address']}>{address}</p>
      {host !== null && (
        <p className={styles['host']}>
          It leads to <code>{host}</code>: some of its letters are not the Latin
          ones they may look like.
        </p>
      )}
    </Dialog>
  );
}
