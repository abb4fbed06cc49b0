import type { HighlightColour } from '../../core/annotation/highlight-colour.ts';
import styles from './ColourSquare.module.css';

/** A mark's colour, always beside its name in words. */
export function ColourSquare({ colour }: { readonly colour: HighlightColour }) {
  return (
    <span className={`mark-${colour} ${styles['square']}`} aria-hidden="true" />
  );
}
