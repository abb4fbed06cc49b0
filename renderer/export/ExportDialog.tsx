import { useState } from 'react';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLate } from '../ui/use-late.ts';
import { ExportChoicesForm } from './ExportChoicesForm.tsx';
import { ExportPreviewPane } from './ExportPreviewPane.tsx';
import { firstForm, type ExportForm } from './export-form.ts';
import { exportSize } from './export-words.ts';
import { useExportPreview, type ExportPreview } from './use-export-preview.ts';
import { useExportSave } from './use-export-save.ts';
import styles from './ExportDialog.module.css';

/** The choices of the last time, for as long as the window is open. */
let remembered = firstForm;

/** Chooses what goes into Markdown and how, shows it, and hands it over. */
export function ExportDialog() {
  const app = useApp();
  const [form, setForm] = useState(remembered);
  const preview = useExportPreview(app, form);
  const close = () => closeDialog(app);
  const save = useExportSave(app, message => {
    close();
    showToast(app, message);
  });
  const change = (next: ExportForm) => {
    remembered = next;
    save.forgetFailure();
    setForm(next);
  };
  // The preview says already why it could not be made.
  const failure = save.failure === preview?.failure ? null : save.failure;
  return (
    <Dialog
      title="Export"
      wide
      onClose={close}
      actions={
        <>
          <Progress busy={save.busy} preview={preview} form={form} />
          <Button onClick={close}>Cancel</Button>
          <Button
            look="primary"
            disabled={save.busy}
            onClick={() => save.start(form, preview)}
          >
            Export…
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <ExportChoicesForm form={form} onChange={change} />
        <ExportPreviewPane preview={preview} />
      </div>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}

/** How much it comes to, or what the dialog is busy with when that takes a while. */
function Progress({
  busy,
  preview,
  form,
}: {
  readonly busy: boolean;
  readonly preview: ExportPreview | null;
  readonly form: ExportForm;
}) {
  const making = preview?.form !== form;
  const late = useLate(busy || making);
  const work = busy ? 'Saving the export…' : 'Putting the export together…';
  return (
    <div className={styles['size']} role="status">
      {late ? (
        <>
          <progress aria-label={work} />
          {work}
        </>
      ) : (
        preview?.result && exportSize(preview.result)
      )}
    </div>
  );
}
