import type { ButtonHTMLAttributes } from 'react';
import styles from './LineButton.module.css';

interface LineButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** File and line, for people. */
  readonly place: string;
  readonly text: string;
  readonly open: boolean;
  /** Names the answer that it opens, so that it can be found again. */
  readonly 'data-answer'?: string;
  /** True for the line that somebody wants to see. */
  readonly 'data-meant'?: boolean;
}

/** A line of a file, on one line; it opens what can be said about it. */
export function LineButton({ place, text, open, ...rest }: LineButtonProps) {
  return (
    <button
      type="button"
      className={styles['line']}
      aria-expanded={open}
      {...rest}
    >
      <span className={styles['place']}>{place}</span>
      <span className={styles['text']}>{text}</span>
    </button>
  );
}
