import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { plainText } from '../../core/rich-text.ts';
import type { AnswerVersion } from '../../core/study-record.ts';
import { call, failureMessage } from '../host/call.ts';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { openDraft } from './answer-draft.ts';
import { clockTime } from './clock-time.ts';
import { restoreVersion } from './restore-version.ts';
import styles from './VersionsDialog.module.css';

const reasons: Readonly<Record<AnswerVersion['reason'], string>> = {
  interval: 'kept while writing',
  'before-restore': 'before a restore',
  conflict: 'from another window',
};

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly versions: readonly AnswerVersion[] };

/** Earlier states of my answer: read them, bring one back. */
export function VersionsDialog() {
  const app = useApp();
  const [draft] = useState(() => openDraft(app));
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => app.surface.set({ dialog: { kind: 'none' } });
  useEffect(() => {
    if (!draft) return;
    let current = true;
    call(app.host, 'answer.versions', draft.ref).then(
      versions => current && setLoaded({ kind: 'ready', versions }),
      (failure: unknown) =>
        current &&
        setLoaded({ kind: 'failed', message: failureMessage(failure) }),
    );
    return () => {
      current = false;
    };
  }, [app, draft]);
  const versions = loaded.kind === 'ready' ? loaded.versions : [];
  const version =
    versions.find(each => each.id === chosen) ?? versions[0] ?? null;
  const readOnly = app.study.get().question?.readOnly ?? true;
  const restore = async () => {
    if (!draft || !version) return;
    setBusy(true);
    const message = await restoreVersion(app, draft, version.id);
    setBusy(false);
    if (message !== null) {
      setLoaded({ kind: 'failed', message });
      return;
    }
    announce(app, 'Earlier version restored');
    close();
  };
  return (
    <Dialog
      title="Versions of my answer"
      sentence="Earlier states are kept while you write. Restoring one keeps the present text as a version too."
      wide
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Close</Button>
          {version && !readOnly && (
            <Button
              look="primary"
              disabled={busy}
              onClick={() => void restore()}
            >
              Restore
            </Button>
          )}
        </>
      }
    >
      {loaded.kind === 'loading' && (
        <p className={styles['loading']}>Looking for versions…</p>
      )}
      {loaded.kind === 'failed' && (
        <p role="alert" className={styles['failed']}>
          {loaded.message}
        </p>
      )}
      {loaded.kind === 'ready' && version === null && (
        <EmptyState
          icon={<History strokeWidth={1.5} aria-hidden />}
          title="No versions yet"
        >
          While you write, Collate keeps earlier states of this answer here.
        </EmptyState>
      )}
      {version && (
        <div className={styles['columns']}>
          <VersionList
            versions={versions}
            chosen={version.id}
            onChoose={setChosen}
          />
          <Preview version={version} />
        </div>
      )}
    </Dialog>
  );
}

interface VersionListProps {
  readonly versions: readonly AnswerVersion[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const [now] = useState(() => new Date());
  return (
    <ul className={styles['list']} aria-label="Versions">
      {versions.map(version => (
        <li key={version.id}>
          <button
            type="button"
            className={styles['version']}
            aria-pressed={version.id === chosen}
            onClick={() => onChoose(version.id)}
          >
            <strong>{clockTime(version.saved, now)}</strong>
            <span>
              {version.words} {version.words === 1 ? 'word' : 'words'},{' '}
              {reasons[version.reason]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The words of a version, block by block. */
function Preview({ version }: { readonly version: AnswerVersion }) {
  const blocks = plainText(version.document)
    .split('\n')
    .filter(line => line.trim() !== '');
  return (
    <div
      className={styles['preview']}
      role="region"
      aria-label="Text of this version"
      tabIndex={0}
    >
      {blocks.length === 0 && <p>This version is empty.</p>}
      {blocks.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
