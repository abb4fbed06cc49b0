import styles from './DropHint.module.css';
import type { DropPreview } from './use-card-drop.ts';

/** Says over a card, or over the gap beside it, what dropping here does. */
export function DropHint({ preview }: { readonly preview: DropPreview }) {
  return (
    <div className={styles['hint']} data-place={preview.place}>
      <span>{preview.words}</span>
    </div>
  );
}
