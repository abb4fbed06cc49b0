import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'normal' | 'quiet' | 'primary' | 'soft' | 'link';
  readonly small?: boolean;
  /** As wide as high, for a single icon; needs `aria-label`. */
  readonly square?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. A square one shows its name when the pointer rests on it. */
export function Button({
  look = 'normal',
  small = false,
  square = false,
  className = '',
  ...rest
}: ButtonProps) {
  const classes = [
    look === 'link' ? styles['link'] : styles['button'],
    styles[look],
    small && styles['small'],
    square && styles['square'],
    className,
  ];
  return (
    <button
      type="button"
      title={square ? rest['aria-label'] : undefined}
      {...rest}
      className={classes.filter(Boolean).join(' ')}
    />
  );
}
