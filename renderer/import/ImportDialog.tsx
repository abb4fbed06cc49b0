import { useEffect } from 'react';
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
import { previewDraft, undoRepair } from './preview-draft.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportView } from './ReportView.tsx';
import { RunningActions, RunningImport } from './RunningImport.tsx';
import { useImportDraft } from './use-import-draft.ts';
import styles from './ImportDialog.module.css';

/** Brings sheets in: files, what was found in them, and what has come of it. */
export function ImportDialog({
  dropped,
}: {
  readonly dropped: DroppedFiles | null;
}) {
  const app = useApp();
  const draft = useImportDraft(app, dropped);
  const phase = useStore(draft.store, state => state.phase);
  const begun = useStore(draft.store, state => state.files.length > 0);
  useUndoKey(draft);
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

/** Takes back the last repair by its key, wherever the focus is, unless the key belongs to a text. */
function useUndoKey(draft: ImportDraft): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || isText(event.target)) return;
      if (draft.store.get().phase === 'preparing' && undoRepair(draft))
        event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [draft]);
}

function isUndoKey(event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey;
  return (
    mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  );
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  );
}
