import { X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import type { App } from '../state/app.ts';
import { useKnownTags } from './use-known-tags.ts';
import styles from './TagsField.module.css';

interface TagsFieldProps {
  readonly app: App;
  readonly tags: readonly string[];
  /** What is being typed and is no tag yet. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onAdd: (typed: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags as chips with a field behind them: Enter or a comma adds one, Backspace in the empty field removes the last. */
export function TagsField(props: TagsFieldProps) {
  const { app, tags, typed, onType, onAdd, onRemove } = props;
  const [visited, setVisited] = useState(false);
  const suggestions = useKnownTags(app, visited);
  const list = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey;
    const last = tags.at(-1);
    if (event.key === 'Enter' && plain) {
      event.preventDefault();
      onAdd(typed);
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined)
      onRemove(last);
  };
  return (
    <div className={styles['field']}>
      {tags.map(tag => (
        <span key={tag} className={styles['tag']}>
          {tag}
          <button
            type="button"
            aria-label={`Remove tag ${tag}`}
            onClick={() => onRemove(tag)}
          >
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        </span>
      ))}
      <input
        type="text"
        aria-label="Tags"
        placeholder={tags.length === 0 ? 'Tags' : ''}
        list={list}
        value={typed}
        onFocus={() => setVisited(true)}
        onChange={({ target: { value } }) =>
          value.includes(',') ? onAdd(value) : onType(value)
        }
        onKeyDown={onKeyDown}
      />
      <datalist id={list}>
        {suggestions
          .filter(tag => !tags.includes(tag))
          .map(tag => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
