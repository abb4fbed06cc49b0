import { Redo2, Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { DraftState, ImportDraft } from './import-draft.ts';
import { importWords } from './import-words.ts';
import { IntoField } from './IntoField.tsx';
import { proposedTitle } from './proposed-title.ts';
import { runDraft } from './run-draft.ts';
import { forgetDraft } from './use-import-draft.ts';
import { redoAloud, undoAloud } from './use-repair-keys.ts';
import styles from './PrepareActions.module.css';

const longestTitle = 200;

/** Where the sheets go, under which title, and the way into the library. */
export function PrepareActions({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const preview = useStore(draft.store, state => state.preview);
  const into = useStore(draft.store, state => state.into);
  const begun = useStore(draft.store, state => state.files.length > 0);
  const ready = useStore(draft.store, isReady);
  const words = importWords(preview, into);
  return (
    <div className={styles['bar']}>
      {begun && preview !== null && (
        <div className={styles['where']}>
          <IntoField draft={draft} />
          {into === null && <TitleField draft={draft} />}
        </div>
      )}
      <div className={styles['actions']}>
        <RepairButtons draft={draft} />
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
            className={styles['go']}
            title={into === null ? undefined : words}
            disabled={!ready}
            onClick={() => void runDraft(app, draft)}
          >
            <span>{words}</span>
          </Button>
        )}
      </div>
    </div>
  );
}

/** Undo and redo, once there is something to take back or to make again. */
function RepairButtons({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const last = useStore(draft.store, state => state.past.at(-1)?.name);
  const next = useStore(draft.store, state => state.future.at(-1)?.name);
  if (last === undefined && next === undefined) return null;
  return (
    <>
      <Button
        look="quiet"
        disabled={last === undefined}
        title={last && `Take back: ${last}`}
        onClick={() => undoAloud(app, draft)}
      >
        <Undo2 size={16} strokeWidth={1.75} aria-hidden />
        Undo repair
      </Button>
      <Button
        look="quiet"
        square
        aria-label="Redo repair"
        disabled={next === undefined}
        title={next && `Make again: ${next}`}
        onClick={() => redoAloud(app, draft)}
      >
        <Redo2 size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </>
  );
}

function TitleField({ draft }: { readonly draft: ImportDraft }) {
  const id = useId();
  const preview = useStore(draft.store, state => state.preview);
  const title = useStore(draft.store, state => state.title);
  return (
    <div className={styles['field']}>
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
function isReady(state: DraftState): boolean {
  const there = state.files.every(
    each => each.id !== null || each.failure !== null,
  );
  const isSettled = there && !state.previewing && !state.lost;
  return isSettled && state.preview !== null && canRun(state.preview, state);
}

function canRun(preview: ImportPreview, { into }: DraftState): boolean {
  const shown = preview.into?.collection ?? null;
  return preview.questions.length > 0 && shown === (into?.id ?? null);
}
