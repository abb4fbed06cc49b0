import type { HighlightColour } from '../../core/annotation/highlight-colour.ts';

/** Ids of the hidden descriptions (see MarkDescriptions.tsx) that say in words what a highlight shows by colour and line. */
export function describedBy(
  colour: HighlightColour,
  noted: boolean,
  changed: boolean,
): string {
  return [
    `mark-is-${colour}`,
    noted ? 'mark-is-noted' : '',
    changed ? 'mark-is-changed' : '',
  ]
    .join(' ')
    .trim();
}
