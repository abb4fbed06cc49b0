/** The lit words of the page in reading order. */
export function foundElements(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#reading .found')];
}

/** Marks one of the lit words as the current one. */
export function markCurrent(
  elements: readonly HTMLElement[],
  index: number,
): void {
  elements.forEach((element, position) => {
    element.classList.toggle('found-current', position === index);
  });
}
