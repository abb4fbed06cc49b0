import { ChevronsUpDown, LibraryBig } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { call, failureMessage } from '../host/call.ts';
import { showToast } from '../state/notify.ts';
import { openQuestion } from '../state/open-question.ts';
import { useStore } from '../state/store.ts';
import styles from './CollectionSwitcher.module.css';

/** Which collection is open; a choice when there are several. */
export function CollectionSwitcher() {
  const app = useApp();
  const collections = useStore(app.session, state => state.collections);
  const open = useStore(app.study, state => state.collection);
  if (open === null) return null;
  const choose = async (id: string) => {
    try {
      const collection = await call(app.host, 'collection.open', {
        collection: id,
      });
      const [first] = collection.questions;
      if (first)
        await openQuestion(app, { collection: id, question: first.id });
    } catch (failure) {
      showToast(app, failureMessage(failure));
    }
  };
  return (
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
            onChange={event => void choose(event.target.value)}
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
  );
}
