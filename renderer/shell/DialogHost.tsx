import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { type App, useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import type { Dialog } from '../state/surface.ts';
import { closeDialog } from './close-dialog.ts';
import { DialogBoundary } from './DialogBoundary.tsx';
import { openAddress } from './open-address.ts';

const ExportDialog = lazy(() =>
  import('../export/ExportDialog.tsx').then(module => ({
    default: module.ExportDialog,
  })),
);
const ImportDialog = lazy(() =>
  import('../import/ImportDialog.tsx').then(module => ({
    default: module.ImportDialog,
  })),
);
const RemoveCollectionDialog = lazy(() =>
  import('../import/RemoveCollectionDialog.tsx').then(module => ({
    default: module.RemoveCollectionDialog,
  })),
);
const SourcesDialog = lazy(() =>
  import('../sources/SourcesDialog.tsx').then(module => ({
    default: module.SourcesDialog,
  })),
);
const CommandPalette = lazy(() =>
  import('../commands/CommandPalette.tsx').then(module => ({
    default: module.CommandPalette,
  })),
);
const ShortcutSheet = lazy(() =>
  import('../commands/ShortcutSheet.tsx').then(module => ({
    default: module.ShortcutSheet,
  })),
);
const VersionsDialog = lazy(() =>
  import('../my-answer/VersionsDialog.tsx').then(module => ({
    default: module.VersionsDialog,
  })),
);
const LinkDialog = lazy(() =>
  import('./LinkDialog.tsx').then(module => ({ default: module.LinkDialog })),
);
const HealthDialog = lazy(() =>
  import('../health/HealthDialog.tsx').then(module => ({
    default: module.HealthDialog,
  })),
);

const CorrectionDialog = lazy(() =>
  import('../correction/CorrectionDialog.tsx').then(module => ({
    default: module.CorrectionDialog,
  })),
);

/** Shows the open dialog; its code is loaded when it is first needed. */
export function DialogHost() {
  const app = useApp();
  const dialog = useStore(app.surface, state => state.dialog);
  const asksItself = dialog.kind === 'link' && app.host.asksBeforeOpening;
  useEffect(() => {
    if (dialog.kind !== 'link' || !asksItself) return;
    closeDialog(app);
    void openAddress(app, dialog.address);
  }, [app, dialog, asksItself]);
  return (
    <DialogBoundary key={dialog.kind} onFailure={() => giveUp(app)}>
      <Suspense fallback={null}>{!asksItself && content(dialog)}</Suspense>
    </DialogBoundary>
  );
}

function giveUp(app: App): void {
  closeDialog(app);
  showToast(
    app,
    'This part of Collate could not be loaded. Your work is safe. Load the page again.',
    { label: 'Load again', run: () => location.reload() },
  );
}

/** Dialogs that need to know nothing. */
const plain: Partial<Record<Dialog['kind'], ComponentType>> = {
  export: ExportDialog,
  shortcuts: ShortcutSheet,
  versions: VersionsDialog,
  health: HealthDialog,
};

function content(dialog: Dialog) {
  const Plain = plain[dialog.kind];
  if (Plain) return <Plain />;
  switch (dialog.kind) {
    case 'import':
      return (
        <ImportDialog dropped={dialog.dropped} into={dialog.into ?? null} />
      );
    case 'sources':
      return <SourcesDialog collection={dialog.collection} />;
    case 'remove-collection':
      return <RemoveCollectionDialog collection={dialog.collection} />;
    case 'palette':
      return <CommandPalette key={dialog.mode} mode={dialog.mode} />;
    case 'link':
      return <LinkDialog address={dialog.address} />;
    case 'correction':
      return <CorrectionDialog about={dialog.about} />;
    default:
      return null;
  }
}
