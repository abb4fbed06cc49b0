import { useRef, useState } from 'react';
import type { CollectionId } from '../../core/collection/collection.ts';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SourceRow } from './SourceRow.tsx';
import { useSources } from './use-sources.ts';
import { withdrawSource } from './withdraw-source.ts';
import styles from './SourcesDialog.module.css';

/** The sources of a collection: what each says in figures, since when it is there, and taking back those that were added. */
export function SourcesDialog({
  collection,
}: {
  readonly collection: CollectionId;
}) {
  const app = useApp();
  const title = useStore(
    app.session,
    state => state.collections.find(({ id }) => id === collection)?.title ?? '',
  );
  const close = () => closeDialog(app);
  return (
    <Dialog
      title="Sources"
      sentence={`What “${title}” is put together from. A sheet that you add under the title of a source renews it.`}
      wide
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Close</Button>
          <Button
            look="primary"
            onClick={() =>
              app.surface.set({
                dialog: { kind: 'import', dropped: null, into: collection },
              })
            }
          >
            Add sheets…
          </Button>
        </>
      }
    >
      <SourceList collection={collection} />
    </Dialog>
  );
}

/** The sources with their letters. */
function SourceList({ collection }: { readonly collection: CollectionId }) {
  const app = useApp();
  const { list, failure, load, fail } = useSources(app, collection);
  const [asked, setAsked] = useState<string | null>(null);
  const all = useRef<HTMLUListElement>(null);
  const withdraw = async (source: SourceEntry) => {
    const problem = await withdrawSource(app, collection, source);
    setAsked(null);
    if (problem === null) await load();
    else fail(problem);
    all.current?.focus();
  };
  return (
    <>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
      {list === null && failure === null && (
        <p className={styles['waiting']}>
          <progress aria-label="Reading the sources" /> Reading the sources…
        </p>
      )}
      <ul
        ref={all}
        tabIndex={-1}
        className={styles['list']}
        aria-label="Sources of the collection"
      >
        {list?.map((source, place) => (
          <SourceRow
            key={source.id}
            source={source}
            place={place}
            asked={asked === source.id}
            onAsk={asks => setAsked(asks ? source.id : null)}
            onWithdraw={() => withdraw(source)}
          />
        ))}
      </ul>
    </>
  );
}
