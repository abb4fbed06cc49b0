import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { DraftState, ImportDraft } from './import-draft.ts';
import { importWords } from './import-words.ts';
import { undoRepair } from './preview-draft.ts';
import { proposedTitle } from './proposed-title.ts';
import { runDraft } from './run-draft.ts';
import { forgetDraft } from './use-import-draft.ts';
import styles from './PrepareActions.module.css';

const longestTitle = 200;

/** The title of the collection to be, and the way into the library. */
export function PrepareActions({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const preview = useStore(draft.store, state => state.preview);
  const repaired = useStore(draft.store, state => state.undoable.length > 0);
  const begun = useStore(draft.store, state => state.files.length > 0);
  const ready = useStore(draft.store, isReady);
  return (
    <>
      {begun && preview !== null && <TitleField draft={draft} />}
      {repaired && (
        <Button look="quiet" onClick={() => undoRepair(draft)}>
          <Undo2 size={16} strokeWidth={1.75} aria-hidden />
          Undo repair
        </Button>
      )}
      <Button
        onClick={() => {
          forgetDraft(app, draft);
          closeDialog(app);
        }}
      >
        Cancel
      </Button>
      {begun && (
        <Button
          look="primary"
          disabled={!ready}
          onClick={() => void runDraft(app, draft)}
        >
          {importWords(preview)}
        </Button>
      )}
    </>
  );
}

function TitleField({ draft }: { readonly draft: ImportDraft }) {
  const id = useId();
  const preview = useStore(draft.store, state => state.preview);
  const title = useStore(draft.store, state => state.title);
  return (
    <div className={styles['title']}>
      <label htmlFor={id}>Title of the collection</label>
      <input
        id={id}
        type="text"
        maxLength={longestTitle}
        value={title ?? proposedTitle(preview)}
        onChange={event => draft.store.set({ title: event.target.value })}
      />
    </div>
  );
}

/** True when everything is handed over and shown, and there is a question in it. */
function isReady({ files, preview, previewing, lost }: DraftState): boolean {
  const there = files.every(each => each.id !== null || each.failure !== null);
  const found = preview?.questions.length ?? 0;
  return there && !previewing && !lost && found > 0;
}
