import { useEffect, useRef } from 'react';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { DropZone } from './DropZone.tsx';
import { FileList } from './FileList.tsx';
import { FoundQuestions } from './FoundQuestions.tsx';
import type { ImportDraft } from './import-draft.ts';
import { previewWords } from './import-words.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import styles from './PrepareImport.module.css';

/** Files at the left, what was found in them at the right. Without files, only the place to give some. */
export function PrepareImport({ draft }: { readonly draft: ImportDraft }) {
  const begun = useStore(draft.store, state => state.files.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading);
  usePreviewAnnounced(draft);
  return (
    <div className={styles['steps']} data-begun={begun}>
      <section className={styles['files']} aria-labelledby="import-files">
        <h3
          ref={heading}
          tabIndex={-1}
          id="import-files"
          className={begun ? styles['heading'] : 'visually-hidden'}
        >
          Files
        </h3>
        <DropZone draft={draft} large={!begun} />
        <Remark draft={draft} />
        {begun && <FileList draft={draft} />}
      </section>
      {begun && (
        <section className={styles['found']} aria-labelledby="import-found">
          <h3 id="import-found" className={styles['heading']}>
            What was found
          </h3>
          <FoundQuestions draft={draft} />
        </section>
      )}
    </div>
  );
}

function Remark({ draft }: { readonly draft: ImportDraft }) {
  const remark = useStore(draft.store, state => state.remark);
  return (
    <p className={styles['remark']} role="status" hidden={remark === null}>
      {remark}
    </p>
  );
}

/** Says what was found once it holds still. */
function usePreviewAnnounced(draft: ImportDraft): void {
  const app = useApp();
  const preview = useStore(draft.store, state => state.preview);
  const previewing = useStore(draft.store, state => state.previewing);
  useEffect(() => {
    if (preview !== null && !previewing) announce(app, previewWords(preview));
  }, [app, preview, previewing]);
}
