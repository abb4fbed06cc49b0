import styles from './Switch.module.css';

/** An on-off preference. */
export function Switch({
  id,
  on,
  onChange,
}: {
  readonly id: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className={styles['switch']}
      checked={on}
      aria-describedby={`${id}-sentence`}
      onChange={event => onChange(event.target.checked)}
    />
  );
}
