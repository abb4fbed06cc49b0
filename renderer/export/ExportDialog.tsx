import { useState } from 'react';
import { closeDialog } from '../shell/close-dialog.ts';
import { failureMessage } from '../host/call.ts';
import { type App, useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportChoicesForm } from './ExportChoicesForm.tsx';
import { ExportPreviewPane } from './ExportPreviewPane.tsx';
import { firstForm, type ExportForm } from './export-form.ts';
import { exportSize, questionCount } from './export-words.ts';
import {
  makeExport,
  useExportPreview,
  type ExportPreview,
} from './use-export-preview.ts';
import styles from './ExportDialog.module.css';

/** The choices of the last time, for as long as the window is open. */
let remembered = firstForm;

/** Chooses what goes into Markdown and how, shows it, and hands it over. */
export function ExportDialog() {
  const app = useApp();
  const [form, setForm] = useState(remembered);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const preview = useExportPreview(app, form);
  const close = () => closeDialog(app);
  const change = (next: ExportForm) => {
    remembered = next;
    setFailure(null);
    setForm(next);
  };
  const save = async () => {
    setBusy(true);
    setFailure(null);
    const outcome = await saveExport(app, form, preview);
    setBusy(false);
    if (outcome.kind === 'failed') setFailure(outcome.message);
    if (outcome.kind !== 'saved') return;
    close();
    showToast(app, outcome.message);
  };
  return (
    <Dialog
      title="Export"
      wide
      onClose={close}
      actions={
        <>
          <p className={styles['size']} role="status">
            {sizeWords(preview, form)}
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={busy} onClick={() => void save()}>
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

function sizeWords(preview: ExportPreview | null, form: ExportForm): string {
  if (preview?.form !== form) return 'Counting…';
  return preview.result ? exportSize(preview.result) : '';
}

type Outcome =
  | { readonly kind: 'saved'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Saves what the preview shows, or makes it anew when the choices have changed since. */
async function saveExport(
  app: App,
  form: ExportForm,
  preview: ExportPreview | null,
): Promise<Outcome> {
  const fresh =
    preview?.form === form && preview.result
      ? preview
      : await makeExport(app, form);
  const { result } = fresh;
  if (result === null)
    return { kind: 'failed', message: fresh.failure ?? failureMessage(null) };
  try {
    const reply = await app.host.saveExport(result);
    if (!reply.ok) return { kind: 'failed', message: reply.message };
    const { saved } = reply.value;
    if (saved === null) return { kind: 'cancelled' };
    const what = questionCount(result.questions);
    return { kind: 'saved', message: `Exported ${what} to ${saved}` };
  } catch (failure) {
    return { kind: 'failed', message: failureMessage(failure) };
  }
}
