import type { ReactNode } from 'react';
import styles from './SettingRow.module.css';

/** One preference: its name and a sentence at the left, the control at the right. */
export function SettingRow({
  label,
  sentence,
  htmlFor,
  children,
}: {
  readonly label: string;
  readonly sentence?: string;
  readonly htmlFor?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <p>{label}</p>}
        {sentence && (
          <p
            className={styles['sentence']}
            id={htmlFor && `${htmlFor}-sentence`}
          >
            {sentence}
          </p>
        )}
      </div>
      <div className={styles['control']}>{children}</div>
    </div>
  );
}
