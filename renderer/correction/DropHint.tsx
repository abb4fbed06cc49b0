import type { ReactNode } from 'react';
import styles from './DropHint.module.css';

/** Says over a card what dropping here does. */
export function DropHint({ children }: { readonly children: ReactNode }) {
  return <div className={styles['hint']}>{children}</div>;
}
