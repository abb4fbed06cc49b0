import { CircleCheck, Copy, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type {
  LibraryInfo,
  LibraryProblem,
} from '../../core/library-problem.ts';
import { call } from '../host/call.ts';
import { type App, useApp } from '../state/app.ts';
import { announce, showToast } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LibraryFacts.module.css';

/** Where the library is, how much it holds, and what went wrong with its files. */
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
      <Verdict library={library} />
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
        <dd>{contentsText(library.records)}</dd>
      </dl>
      {library.problems.length > 0 && (
        <ul className={styles['problems']} aria-label="Problems">
          {library.problems.map(problem => (
            <Problem key={problem.id} problem={problem} />
          ))}
        </ul>
      )}
    </div>
  );
}

function contentsText(records: number): string {
  if (records === 0) return 'No saved work yet';
  return records === 1
    ? 'Your work on 1 question'
    : `Your work on ${records} questions`;
}

function Verdict({ library }: { readonly library: LibraryInfo }) {
  const count = library.problems.length;
  const well = !library.readOnly && count === 0;
  const Icon = well ? CircleCheck : TriangleAlert;
  return (
    <p className={well ? styles['well'] : styles['unwell']}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{verdictText(library)}</span>
    </p>
  );
}

function verdictText({ readOnly, reason, problems }: LibraryInfo): string {
  if (readOnly) return reason;
  if (problems.length === 0) return 'Every file of the library is in order.';
  return problems.length === 1
    ? 'One file needed attention. The others are in order.'
    : `${problems.length} files needed attention. The others are in order.`;
}

function Problem({ problem }: { readonly problem: LibraryProblem }) {
  return (
    <li>
      <p className={styles['subject']}>{problem.subject}</p>
      <p>{problem.message}</p>
      <Details problem={problem} />
    </li>
  );
}

/** Names of files, for those who want to look. */
function Details({ problem }: { readonly problem: LibraryProblem }) {
  const { file, quarantined } = problem;
  if (file === undefined && quarantined === undefined) return null;
  return (
    <p className={styles['aside']}>
      {file !== undefined && (
        <>
          File: <code>{file}</code>
        </>
      )}
      {file !== undefined && quarantined !== undefined && <br />}
      {quarantined !== undefined && (
        <>
          Set aside as <code>{quarantined}</code>
        </>
      )}
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
