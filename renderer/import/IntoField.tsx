import { useId, useState } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { chooseInto } from './choose-into.ts';
import type { ImportDraft } from './import-draft.ts';
import styles from './PrepareActions.module.css';

/** Where the sheets go: into a new collection, or one of those that there are. */
export function IntoField({ draft }: { readonly draft: ImportDraft }) {
  const app = useApp();
  const id = useId();
  const collections = useStore(app.session, state => state.collections);
  const into = useStore(draft.store, state => state.into?.id ?? '');
  const [wanted, setWanted] = useState<string | null>(null);
  if (collections.length === 0) return null;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>Into</label>
      <select
        id={id}
        value={wanted ?? into}
        onChange={({ target }) => {
          setWanted(target.value);
          void chooseInto(draft, target.value || null).finally(() =>
            setWanted(null),
          );
        }}
      >
        <option value="">A new collection</option>
        {collections.map(({ id: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
