import { useEffect, type RefObject } from 'react';

/** Takes the focus when what had it before went away with the step before. The element needs `tabIndex={-1}`. */
export function useKeptFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, [element]);
}
