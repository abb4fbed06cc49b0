import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import type { Collection } from '../../core/collection/collection.ts';
import type { NoteEntry } from '../../core/contract.ts';
import type { NoteFilter } from '../../core/annotation/filter-notes.ts';
import { useApp } from '../state/app.ts';
import { AnnotationFilters } from './AnnotationFilters.tsx';
import { useCollections } from './use-all-notes.ts';
import styles from './NotesView.module.css';

interface NoteFiltersProps {
  readonly entries: readonly NoteEntry[];
  readonly tags: readonly string[];
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}

/** Words, topic, colours, tag and notes only. */
export function NoteFilters(props: NoteFiltersProps) {
  const { entries, tags, filter, onChange } = props;
  const app = useApp();
  const collections = useCollections(app, entries);
  return (
    <search className={styles['filters']}>
      <div className={styles['fields']}>
        <label className={styles['search']}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
          <input
            type="search"
            aria-label="Filter notes"
            placeholder="Filter notes"
            value={filter.text}
            onChange={event =>
              onChange({ ...filter, text: event.target.value })
            }
            onKeyDown={event => {
              if (event.key === 'Escape') onChange({ ...filter, text: '' });
            }}
          />
        </label>
        <TopicSelect
          collections={collections}
          entries={entries}
          topic={filter.topic}
          onChange={topic => onChange({ ...filter, topic })}
        />
      </div>
      <AnnotationFilters filter={filter} tags={tags} onChange={onChange} />
    </search>
  );
}

interface TopicSelectProps {
  readonly collections: readonly Collection[];
  readonly entries: readonly NoteEntry[];
  readonly topic: NoteFilter['topic'];
  readonly onChange: (topic: NoteFilter['topic']) => void;
}

/** Topics that have notes; ids hold no slash, so a slash joins them. */
function TopicSelect({
  collections,
  entries,
  topic,
  onChange,
}: TopicSelectProps) {
  const used = useMemo(
    () => new Set(entries.map(each => `${each.collection}/${each.topic}`)),
    [entries],
  );
  const groups = collections.map(collection => (
    <optgroup key={collection.id} label={collection.title}>
      {collection.topics
        .filter(each => used.has(`${collection.id}/${each.id}`))
        .map(each => (
          <option key={each.id} value={`${collection.id}/${each.id}`}>
            {each.title}
          </option>
        ))}
    </optgroup>
  ));
  return (
    <select
      className={styles['select']}
      aria-label="Topic"
      value={topic ? `${topic.collection}/${topic.topic}` : ''}
      onChange={event => {
        const [collection, id] = event.target.value.split('/');
        onChange(collection && id ? { collection, topic: id } : null);
      }}
    >
      <option value="">All topics</option>
      {groups}
    </select>
  );
}
