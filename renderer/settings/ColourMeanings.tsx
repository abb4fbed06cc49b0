import { useState } from 'react';
import {
  highlightColours,
  type HighlightColour,
} from '../../core/annotation/highlight-colour.ts';
import { useApp } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { useStore } from '../state/store.ts';
import fieldStyles from './Field.module.css';
import styles from './ColourMeanings.module.css';

/** Longest meaning: characters. */
const longest = 40;

/** What each of the eight marks means to this person. */
export function ColourMeanings() {
  return (
    <>
      <p className={styles['sentence']}>
        What each mark means to you. The toolbar, the notes and exports say it.
      </p>
      <ul className={styles['list']}>
        {highlightColours.map((colour, index) => (
          <Meaning key={colour} colour={colour} digit={index + 1} />
        ))}
      </ul>
    </>
  );
}

function Meaning({
  colour,
  digit,
}: {
  readonly colour: HighlightColour;
  readonly digit: number;
}) {
  const app = useApp();
  const meaning = useStore(
    app.session,
    state => state.settings.meanings[colour],
  );
  const [draft, setDraft] = useState<string | null>(null);
  const id = `meaning-${colour}`;
  const take = () => {
    const next = draft?.trim();
    setDraft(null);
    if (!next || next === meaning) return;
    const { meanings } = app.session.get().settings;
    void changeSettings(app, { meanings: { ...meanings, [colour]: next } });
  };
  return (
    <li>
      <kbd aria-hidden="true">{digit}</kbd>
      <label htmlFor={id}>
        <span className={`mark mark-${colour}`}>{name(colour)}</span>
        <span className="visually-hidden"> means</span>
      </label>
      <input
        id={id}
        className={fieldStyles['field']}
        type="text"
        maxLength={longest}
        value={draft ?? meaning}
        onChange={event => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={event => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </li>
  );
}

function name(colour: HighlightColour): string {
  return colour.charAt(0).toUpperCase() + colour.slice(1);
}
