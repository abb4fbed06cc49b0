import { History } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { openDraft } from './answer-draft.ts';
import { restoreVersion } from './restore-version.ts';
import { useVersions, type Versions } from './use-versions.ts';
import { VersionView } from './VersionView.tsx';
import styles from './VersionsDialog.module.css';

/** Earlier states of my answer: read them, bring one back. */
export function VersionsDialog() {
  const app = useApp();
  const [draft] = useState(() => openDraft(app));
  const [versions, fail] = useVersions(app, draft);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  const version =
    versions.list.find(each => each.id === chosen) ?? versions.list[0] ?? null;
  const close = () => app.surface.set({ dialog: { kind: 'none' } });
  const restore = async () => {
    if (!draft || !version) return;
    setBusy(true);
    const failure = await restoreVersion(app, draft, version.id);
    setBusy(false);
    if (failure !== null) {
      fail(failure);
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
      <Notice versions={versions} />
      {version && (
        <VersionView
          versions={versions.list}
          version={version}
          onChoose={setChosen}
        />
      )}
    </Dialog>
  );
}

function Notice({ versions }: { readonly versions: Versions }) {
  if (versions.failure !== null)
    return (
      <p role="alert" className={styles['failed']}>
        {versions.failure}
      </p>
    );
  if (versions.loading)
    return <p className={styles['loading']}>Looking for versions…</p>;
  if (versions.list.length > 0) return null;
  return (
    <EmptyState
      icon={<History strokeWidth={1.5} aria-hidden />}
      title="No versions yet"
    >
      While you write, Collate keeps earlier states of this answer here.
    </EmptyState>
  );
}
