import { lazy, Suspense, useEffect } from 'react';
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
  import('./HealthDialog.tsx').then(module => ({
    default: module.HealthDialog,
  })),
);

const MergePointDialog = lazy(() =>
  import('../correction/ChoosePointDialog.tsx').then(module => ({
    default: module.MergePointDialog,
  })),
);
const MovePointDialog = lazy(() =>
  import('../correction/ChoosePointDialog.tsx').then(module => ({
    default: module.MovePointDialog,
  })),
);
const RenamePointDialog = lazy(() =>
  import('../correction/RenamePointDialog.tsx').then(module => ({
    default: module.RenamePointDialog,
  })),
);
const WhyDialog = lazy(() =>
  import('../correction/WhyDialog.tsx').then(module => ({
    default: module.WhyDialog,
  })),
);
const MaybeSameDialog = lazy(() =>
  import('../correction/MaybeSameDialog.tsx').then(module => ({
    default: module.MaybeSameDialog,
  })),
);
const TrustDialog = lazy(() =>
  import('../correction/TrustDialog.tsx').then(module => ({
    default: module.TrustDialog,
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

function content(dialog: Dialog) {
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'export':
      return <ExportDialog />;
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
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'versions':
      return <VersionsDialog />;
    case 'link':
      return <LinkDialog address={dialog.address} />;
    case 'health':
      return <HealthDialog />;
    case 'merge-point':
      return <MergePointDialog point={dialog.point} />;
    case 'move-point':
      return <MovePointDialog point={dialog.point} />;
    case 'rename-point':
      return <RenamePointDialog point={dialog.point} />;
    case 'why-merged':
      return <WhyDialog point={dialog.point} />;
    case 'maybe-same':
      return <MaybeSameDialog />;
    case 'trust':
      return <TrustDialog />;
  }
}
