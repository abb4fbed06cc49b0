import { Copy, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { contentsWords } from '../health/health-words.ts';
import { call } from '../host/call.ts';
import { type App, useApp } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LibraryFacts.module.css';

/** Where the library is, how much it holds, and why it cannot be written to where that is so. */
export function LibraryFacts() {
  const app = useApp();
  const library = useStore(app.session, state => state.library);
  useEffect(() => {
    call(app.host, 'library.info', null).then(
      fresh => app.session.set({ library: fresh }),
      () => undefined,
    );
  }, [app]);
  if (library === null) return <p>The library is still being read.</p>;
  return (
    <div className={styles['facts']}>
      {library.readOnly && <ReadOnly reason={library.reason} />}
      <dl>
        <dt>Folder</dt>
        <dd className={styles['folder']}>
          <code>{library.folder}</code>
          <Button small onClick={() => void copyFolder(app, library.folder)}>
            <Copy size={16} strokeWidth={1.75} aria-hidden />
            Copy
          </Button>
        </dd>
        <dt>Contents</dt>
        <dd>{contentsWords(library.records)}</dd>
      </dl>
    </div>
  );
}

function ReadOnly({ reason }: { readonly reason: string }) {
  return (
    <p className={styles['unwell']}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <span>{reason}</span>
    </p>
  );
}

async function copyFolder(app: App, folder: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(folder);
    announce(app, 'Folder copied');
    showToast(app, 'The path of the folder is on the clipboard.');
  } catch {
    showToast(
      app,
      'The path could not be copied. Select it and copy it by hand.',
    );
  }
}
