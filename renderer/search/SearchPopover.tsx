import type { SearchResults } from '../../core/search/search-hit.ts';
import { resultWords } from './result-words.ts';
import { SearchFilters } from './SearchFilters.tsx';
import type { SearchScope } from './search-scope.ts';
import { SearchResultList } from './SearchResultList.tsx';
import type { SearchChoice } from './use-search-choice.ts';
import styles from './SearchPopover.module.css';

/** What is below the search box: results, that there are none, or why. */
export function SearchPopover({ choice }: { readonly choice: SearchChoice }) {
  return (
    <div className={styles['popover']}>
      <SearchFilters choice={choice} />
      <Content choice={choice} />
    </div>
  );
}

function Content({ choice }: { readonly choice: SearchChoice }) {
  const { outcome, hits, active } = choice;
  if (outcome === null) return <p className={styles['wait']}>Searching…</p>;
  if (outcome.results === null)
    return <p className={styles['message']}>{outcome.failure}</p>;
  return (
    <>
      {hits.length === 0 ? (
        <div className={styles['message']}>
          <p className={styles['none']}>No match for “{outcome.query}”.</p>
          <p>{advice(outcome.scope)}</p>
        </div>
      ) : (
        <SearchResultList
          hits={hits}
          words={outcome.results.words}
          active={active}
          onOpen={choice.open}
        />
      )}
      <Foot results={outcome.results} />
    </>
  );
}

function advice({ kinds, collection }: SearchScope): string {
  return kinds.length === 0 && collection === null
    ? 'Fewer words, or the beginning of a word, find more.'
    : 'Only a part is searched. Take the filters away to search everything.';
}

function Foot({ results }: { readonly results: SearchResults }) {
  if (results.hits.length === 0 && !results.indexing) return null;
  return (
    <div className={styles['foot']}>
      <span>
        {results.indexing
          ? 'Still indexing: more may be found in a moment.'
          : resultWords(results)}
      </span>
      <span className={styles['keys']} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>↵</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> clear
        </span>
      </span>
    </div>
  );
}
