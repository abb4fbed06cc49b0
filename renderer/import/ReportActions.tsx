import { useState } from 'react';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { openCollection } from '../state/open-collection.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft } from './import-draft.ts';
import { undoImport } from './undo-import.ts';

/** What to do with a collection that has just come in. */
export function ReportActions({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const report = useStore(draft.store, state => state.report);
  const [busy, setBusy] = useState(false);
  if (report === null) return null;
  return (
    <>
      <Button
        look="quiet"
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void undoImport(app, draft).finally(() => setBusy(false));
        }}
      >
        Undo import
      </Button>
      <Button onClick={() => closeDialog(app)}>Close</Button>
      <Button
        look="primary"
        onClick={() => {
          closeDialog(app);
          void openCollection(app, report.collection);
        }}
      >
        Open the collection
      </Button>
    </>
  );
}
