import { ChevronDown, ChevronRight } from 'lucide-react';
import styles from './Fold.module.css';

/** Shows or hides what stands below it. */
export function Fold({
  open,
  onToggle,
  children,
}: {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}) {
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles['fold']}
      aria-expanded={open}
      onClick={onToggle}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {children}
    </button>
  );
}
