import { useState } from 'react';
import styles from './Field.module.css';

/** A whole number within bounds; it is taken over when the field is left or Enter is pressed. */
export function NumberField({
  id,
  value,
  min,
  max,
  onChange,
}: {
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    const typed = Math.round(Number(draft));
    setDraft(null);
    if (draft === null || draft.trim() === '' || !Number.isFinite(typed))
      return;
    const next = Math.min(max, Math.max(min, typed));
    if (next !== value) onChange(next);
  };
  return (
    <input
      id={id}
      className={`${styles['field']} ${styles['number']}`}
      type="number"
      min={min}
      max={max}
      value={draft ?? value}
      aria-describedby={`${id}-sentence`}
      onChange={event => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
