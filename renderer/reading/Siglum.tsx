import styles from './Siglum.module.css';

/** The letter of a source; filled when it makes the point. Decoration: whoever shows it says the same in words. */
export function Siglum({
  letter,
  says = true,
}: {
  readonly letter: string;
  readonly says?: boolean;
}) {
  return (
    <span className={styles['siglum']} data-says={says} aria-hidden="true">
      {letter}
    </span>
  );
}
