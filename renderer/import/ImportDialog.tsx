import type { CollectionId } from '../../core/collection/collection.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { DroppedFiles } from '../state/surface.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { beginAgain } from './add-files.ts';
import type { ImportDraft } from './import-draft.ts';
import { PrepareActions } from './PrepareActions.tsx';
import { PrepareImport } from './PrepareImport.tsx';
import { previewDraft } from './preview-draft.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportView } from './ReportView.tsx';
import { RunningActions, RunningImport } from './RunningImport.tsx';
import { useImportDraft } from './use-import-draft.ts';
import { useRepairKeys } from './use-repair-keys.ts';
import styles from './ImportDialog.module.css';

/** Brings sheets in: files, what was found in them, and what has come of it. */
export function ImportDialog({
  dropped,
  into,
}: {
  readonly dropped: DroppedFiles | null;
  /** The collection to which sheets are to be added; null when that is chosen here. */
  readonly into: CollectionId | null;
}) {
  const app = useApp();
  const draft = useImportDraft(app, dropped, into);
  const phase = useStore(draft.store, state => state.phase);
  const begun = useStore(draft.store, state => state.files.length > 0);
  useRepairKeys(draft);
  return (
    <Dialog
      title="Import"
      large
      onClose={() => closeDialog(app)}
      actions={
        <>
          {phase === 'preparing' && <PrepareActions draft={draft} />}
          {phase === 'running' && <RunningActions draft={draft} />}
          {phase === 'done' && <ReportActions draft={draft} />}
        </>
      }
    >
      <div className={styles['import']} data-begun={begun}>
        {phase === 'preparing' && <PrepareImport draft={draft} />}
        {phase === 'running' && <RunningImport draft={draft} />}
        {phase === 'done' && <ReportView draft={draft} />}
        <Failure draft={draft} />
      </div>
    </Dialog>
  );
}

/** What went wrong, with the way on: what was given and repaired is still here. */
function Failure({ draft }: { readonly draft: ImportDraft }) {
  const failure = useStore(draft.store, state => state.failure);
  const phase = useStore(draft.store, state => state.phase);
  const lost = useStore(draft.store, state => state.lost);
  if (failure === null) return null;
  return (
    <div className={styles['stuck']}>
      <p className={styles['failure']} role="alert">
        {failure}
      </p>
      {phase === 'preparing' && (
        <Button
          small
          onClick={() =>
            lost ? beginAgain(draft, null) : void previewDraft(draft)
          }
        >
          {lost ? 'Read the files again' : 'Try again'}
        </Button>
      )}
    </div>
  );
}
