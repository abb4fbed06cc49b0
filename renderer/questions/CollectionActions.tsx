import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CollectionId } from '../../core/collection/collection.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { Dialog } from '../state/surface.ts';
import { Button } from '../ui/Button.tsx';
import { useDismiss } from '../ui/use-dismiss.ts';
import styles from './CollectionActions.module.css';

/** Bringing collections in, and taking an imported one out again. */
export function CollectionActions({ open }: { readonly open: CollectionId }) {
  const app = useApp();
  const collections = useStore(app.session, state => state.collections);
  const [shown, setShown] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useDismiss(box, shown, () => setShown(false));
  const bundled = collections.find(({ id }) => id === open)?.bundled ?? true;
  const show = (dialog: Dialog) => {
    setShown(false);
    // The focus comes back to what is still there when the dialog closes.
    button.current?.focus();
    app.surface.set({ dialog });
  };
  return (
    <div
      ref={box}
      className={styles['box']}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !shown) return;
        event.stopPropagation();
        setShown(false);
        button.current?.focus();
      }}
    >
      <Button
        ref={button}
        look="quiet"
        small
        square
        aria-label="Collection actions"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      {shown && (
        <div className={styles['actions']}>
          {actionsOf(open, bundled).map(([name, dialog]) => (
            <Button key={name} look="quiet" small onClick={() => show(dialog)}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What can be done with a collection; what comes with Collate stays. */
function actionsOf(
  collection: CollectionId,
  bundled: boolean,
): readonly (readonly [string, Dialog])[] {
  return [
    ['Import…', { kind: 'import', dropped: null }],
    ['Add sheets…', { kind: 'import', dropped: null, into: collection }],
    ['Sources…', { kind: 'sources', collection }],
    ...(bundled
      ? []
      : [['Remove…', { kind: 'remove-collection', collection }] as const]),
  ];
}
