import { LibraryFacts } from '../settings/LibraryFacts.tsx';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { closeDialog } from './close-dialog.ts';

/** What the library is made of and what happened to its files, in words. */
export function HealthDialog() {
  const app = useApp();
  const close = () => closeDialog(app);
  return (
    <Dialog
      title="Library health"
      sentence="Your highlights, notes and answers are files in one folder of this computer."
      onClose={close}
      actions={<Button onClick={close}>Done</Button>}
    >
      <LibraryFacts />
    </Dialog>
  );
}
