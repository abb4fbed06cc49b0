import styles from './Bar.module.css';

/** The sign of Collate: several lines that become one. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 4h3c2.8 0 3.4 6 6 6M2 16h3c2.8 0 3.4-6 6-6M2 10h16M2 7h2.4c2.2 0 3 3 5.4 3M2 13h2.4c2.2 0 3-3 5.4-3" />
    </svg>
  );
}
