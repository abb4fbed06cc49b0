import { ChevronsUpDown, LibraryBig } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { openCollection } from '../state/open-collection.ts';
import { useStore } from '../state/store.ts';
import { CollectionActions } from './CollectionActions.tsx';
import styles from './CollectionSwitcher.module.css';

/** Which collection is open; a choice when there are several; and what can be done with it. */
export function CollectionSwitcher() {
  const app = useApp();
  const collections = useStore(app.session, state => state.collections);
  const open = useStore(app.study, state => state.collection);
  if (open === null) return null;
  return (
    <div className={styles['row']}>
      <div className={styles['switcher']}>
        <LibraryBig size={16} strokeWidth={1.75} aria-hidden />
        <div className={styles['words']}>
          <b>{open.title}</b>
          <small>
            {open.questions.length} questions, {open.sources.length} sources
          </small>
        </div>
        {collections.length > 1 && (
          <>
            <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
            <select
              aria-label="Collection"
              value={open.id}
              onChange={event => void openCollection(app, event.target.value)}
            >
              {collections.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <CollectionActions open={open.id} />
    </div>
  );
}
