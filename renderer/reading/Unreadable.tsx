import { CircleAlert } from 'lucide-react';
import styles from './Unreadable.module.css';

/** Says which part of a question could not be read, in place of it. */
export function Unreadable({ problem }: { readonly problem: string }) {
  return (
    <div className={styles['box']} role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <h2>Part of this question could not be read</h2>
        <p>{problem}</p>
      </div>
    </div>
  );
}
