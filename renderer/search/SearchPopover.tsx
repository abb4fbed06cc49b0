import type { SearchHit } from '../../core/search-hit.ts';
import { resultWords } from './result-words.ts';
import { SearchResultList } from './SearchResultList.tsx';
import type { SearchOutcome } from './use-search.ts';
import styles from './SearchPopover.module.css';

/** What is below the search box: results, that there are none, or why. */
export function SearchPopover({
  query,
  outcome,
  active,
  onOpen,
}: {
  readonly query: string;
  readonly outcome: SearchOutcome | null;
  readonly active: number;
  readonly onOpen: (hit: SearchHit) => void;
}) {
  const results = outcome?.results;
  return (
    <div className={styles['popover']}>
      {outcome === null && <p className={styles['wait']}>Searching…</p>}
      {outcome?.failure && (
        <p className={styles['message']}>{outcome.failure}</p>
      )}
      {results?.hits.length === 0 && (
        <div className={styles['message']}>
          <p className={styles['none']}>
            No match for “{outcome?.query ?? query}”.
          </p>
          <p>Fewer words, or the beginning of a word, find more.</p>
        </div>
      )}
      {results && results.hits.length > 0 && (
        <SearchResultList hits={results.hits} active={active} onOpen={onOpen} />
      )}
      {results && (results.hits.length > 0 || results.indexing) && (
        <footer className={styles['foot']}>
          <span>
            {results.indexing
              ? 'Still indexing: more may be found in a moment.'
              : resultWords(results)}
          </span>
          <span className={styles['keys']} aria-hidden="true">
            <kbd>↑</kbd>
            <kbd>↓</kbd> choose <kbd>↵</kbd> open <kbd>Esc</kbd> clear
          </span>
        </footer>
      )}
    </div>
  );
}
