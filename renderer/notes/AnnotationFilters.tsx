import type { AnnotationFilter } from '../../core/annotation/filter-notes.ts';
import {
  highlightColours,
  type HighlightColour,
} from '../../core/annotation/highlight-colour.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { ColourSquare } from './ColourSquare.tsx';
import styles from './AnnotationFilters.module.css';

interface AnnotationFiltersProps<F extends AnnotationFilter> {
  readonly filter: F;
  /** Tags to choose from. */
  readonly tags: readonly string[];
  readonly onChange: (filter: F) => void;
}

/** Colours with their meanings, notes only, and one tag. */
export function AnnotationFilters<F extends AnnotationFilter>({
  filter,
  tags,
  onChange,
}: AnnotationFiltersProps<F>) {
  const toggle = (colour: HighlightColour) =>
    onChange({
      ...filter,
      colours: filter.colours.includes(colour)
        ? filter.colours.filter(each => each !== colour)
        : [...filter.colours, colour],
    });
  return (
    <div className={styles['filters']}>
      <ColourChips colours={filter.colours} onToggle={toggle} />
      <div className={styles['rest']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={filter.withNote}
            onChange={event =>
              onChange({ ...filter, withNote: event.target.checked })
            }
          />
          Only with notes
        </label>
        {tags.length > 0 && (
          <select
            className={styles['select']}
            aria-label="Tag"
            value={filter.tags[0] ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ ...filter, tags: value === '' ? [] : [value] })
            }
          >
            <option value="">All tags</option>
            {tags.map(tag => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}

function ColourChips({
  colours,
  onToggle,
}: {
  readonly colours: readonly HighlightColour[];
  readonly onToggle: (colour: HighlightColour) => void;
}) {
  const app = useApp();
  const meanings = useStore(app.session, state => state.settings.meanings);
  return (
    <fieldset className={styles['chips']}>
      <legend className="visually-hidden">Colours</legend>
      {highlightColours.map(colour => (
        <label key={colour} className={styles['chip']}>
          <input
            type="checkbox"
            aria-label={nameOf(colour, meanings[colour])}
            checked={colours.includes(colour)}
            onChange={() => onToggle(colour)}
          />
          <ColourSquare colour={colour} />
          {meanings[colour] || capitalised(colour)}
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(colour: HighlightColour, meaning: string): string {
  return meaning === ''
    ? capitalised(colour)
    : `${capitalised(colour)}, ${meaning}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
