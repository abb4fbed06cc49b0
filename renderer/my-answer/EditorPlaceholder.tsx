import styles from './MyAnswerPane.module.css';

/** Keeps the editor's place while its code is on the way. */
export function EditorPlaceholder() {
  return (
    <div className={styles['placeholder']} aria-busy="true">
      <div className={styles['bar']} />
      <p className="visually-hidden">Opening my answer</p>
    </div>
  );
}
