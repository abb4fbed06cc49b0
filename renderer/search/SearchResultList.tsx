import {
  BookOpen,
  FileText,
  MessageSquare,
  PenLine,
  Quote,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { foundRanges } from '../../core/annotation/found-ranges.ts';
import type {
  ExcerptRun,
  SearchHit,
  SearchKind,
} from '../../core/search/search-hit.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { kindWords } from './result-words.ts';
import styles from './SearchResultList.module.css';

const icons: Readonly<Record<SearchKind, typeof Quote>> = {
  prompt: FileText,
  'merged-point': BookOpen,
  point: Quote,
  note: MessageSquare,
  'my-answer': PenLine,
};

/** Id of the list, and with a position behind it of an option. */
export const listId = 'search-results';

/** Id of one option, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `${listId}-${index}`;
}

/** What a search has found, best first. The arrow keys of the search box move through it. */
export function SearchResultList({
  hits,
  words,
  active,
  onOpen,
}: {
  readonly hits: readonly SearchHit[];
  /** What to light in titles: the excerpts come with their words lit. */
  readonly words: readonly string[];
  readonly active: number;
  readonly onOpen: (hit: SearchHit) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, hits]);
  return (
    <div
      ref={list}
      id={listId}
      className={styles['list']}
      role="listbox"
      aria-label="Search results"
      aria-activedescendant={optionId(active)}
      tabIndex={0}
    >
      {hits.map((hit, index) => (
        <div
          key={optionId(index)}
          id={optionId(index)}
          className={styles['option']}
          role="option"
          aria-selected={index === active}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onOpen(hit)}
        >
          <Hit hit={hit} words={words} />
        </div>
      ))}
    </div>
  );
}

function Hit({
  hit,
  words,
}: {
  readonly hit: SearchHit;
  readonly words: readonly string[];
}) {
  const app = useApp();
  const source = useStore(app.study, ({ collection }) =>
    collection?.id === hit.collection
      ? collection.sources.find(each => each.id === hit.source)?.title
      : undefined,
  );
  const elsewhere = useElsewhere(hit);
  const Icon = icons[hit.kind];
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles['words']}>
        <p className={styles['head']}>
          <span className={styles['title']} data-kind={hit.kind}>
            <Runs runs={litRuns(hit.label ?? hit.title, words)} />
          </span>
          <span className={styles['kind']}>
            {kindWords[hit.kind]}
            {source !== undefined && `, ${source}`}
          </span>
        </p>
        {hit.kind !== 'prompt' && (
          <p className={styles['excerpt']}>
            <Runs runs={hit.excerpt} />
          </p>
        )}
        {(hit.label !== null || elsewhere !== null) && (
          <p className={styles['in']}>
            {[hit.label !== null && hit.title, elsewhere]
              .filter(Boolean)
              .join(', ')}
          </p>
        )}
      </div>
    </>
  );
}

/** Title of the collection of a hit, if it is not the open one. */
function useElsewhere(hit: SearchHit): string | null {
  const app = useApp();
  const open = useStore(app.study, state => state.collection?.id);
  const title = useStore(
    app.session,
    ({ collections }) =>
      collections.find(each => each.id === hit.collection)?.title,
  );
  return hit.collection === open ? null : (title ?? null);
}

function Runs({ runs }: { readonly runs: readonly ExcerptRun[] }) {
  return runs.map((run, index) =>
    run.hit ? (
      <mark key={index} className="found">
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}

function litRuns(
  text: string,
  words: readonly string[],
): readonly ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let place = 0;
  for (const { start, end } of foundRanges(text, words)) {
    runs.push({ text: text.slice(place, start), hit: false });
    runs.push({ text: text.slice(start, end), hit: true });
    place = end;
  }
  return [...runs, { text: text.slice(place), hit: false }];
}
