/**
 * Widths at which the layout changes, in the width of the window that is left when the text is at its normal size: CSS
 * pixels. At twice the text size a window of 1440 has the room of one of 720.
 */
const folds = [
  { name: 'wide', from: 1760, to: Infinity },
  { name: 'medium', from: 0, to: 1280 },
  { name: 'narrow', from: 0, to: 960 },
  { name: 'small', from: 0, to: 720 },
  { name: 'tiny', from: 0, to: 521 },
] as const;

/**
 * Names of the layouts that a window takes on, parted by spaces, for `data-fold` on the root: a narrow one is also medium.
 * Media queries cannot say this, because they do not follow the text size that a person has set.
 * @param width of the window: CSS pixels
 * @param textSize per cent of the normal size
 */
export function windowFolds(width: number, textSize: number): string {
  const room = (width * 100) / textSize;
  return folds
    .filter(({ from, to }) => room >= from && room < to)
    .map(({ name }) => name)
    .join(' ');
}

/** Whether the window has taken on a layout. */
export function isFolded(fold: (typeof folds)[number]['name']): boolean {
  const taken = document.documentElement.dataset['fold'] ?? '';
  return taken.split(' ').includes(fold);
}
