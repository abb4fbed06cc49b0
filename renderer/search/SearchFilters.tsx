import { searchKinds } from '../../core/search/search-hit.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { kindsWords } from './result-words.ts';
import { toggleKind } from './search-scope.ts';
import type { SearchChoice } from './use-search-choice.ts';
import styles from './SearchFilters.module.css';

/** Which kinds of text are searched, and in how many collections. */
export function SearchFilters({ choice }: { readonly choice: SearchChoice }) {
  const { scope, narrow } = choice;
  return (
    <div className={styles['filters']} role="group" aria-label="Search in">
      {searchKinds.map(kind => (
        <Chip
          key={kind}
          pressed={scope.kinds.includes(kind)}
          onPress={() => narrow(toggleKind(scope, kind))}
        >
          {kindsWords[kind]}
        </Chip>
      ))}
      <Collections choice={choice} />
    </div>
  );
}

function Collections({ choice }: { readonly choice: SearchChoice }) {
  const app = useApp();
  const several = useStore(app.session, state => state.collections.length > 1);
  const open = useStore(app.study, state => state.collection?.id ?? null);
  if (!several || open === null) return null;
  const { scope, narrow } = choice;
  return (
    <div
      className={styles['collections']}
      role="group"
      aria-label="Collections"
    >
      <Chip
        pressed={scope.collection !== null}
        onPress={() => narrow({ ...scope, collection: open })}
      >
        This collection
      </Chip>
      <Chip
        pressed={scope.collection === null}
        onPress={() => narrow({ ...scope, collection: null })}
      >
        All collections
      </Chip>
    </div>
  );
}

function Chip({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={pressed}
      // The words stay under the cursor: a click does not take the focus from the box.
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
