import {
  useEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

interface RovingFocus {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Makes the buttons of a box one stop of the Tab key; arrow keys, Home and End move between them. */
export function useRovingFocus(
  box: RefObject<HTMLElement | null>,
): RovingFocus {
  const active = useRef(0);
  useEffect(() => {
    const buttons = buttonsOf(box.current);
    const stop = Math.min(active.current, buttons.length - 1);
    for (const [index, button] of buttons.entries())
      button.tabIndex = index === stop ? 0 : -1;
  });
  return {
    onKeyDown(event) {
      const buttons = buttonsOf(box.current);
      const index = buttons.indexOf(event.target as HTMLButtonElement);
      const next = destination(event.key, index, buttons.length);
      if (index === -1 || next === null) return;
      event.preventDefault();
      buttons[next]?.focus();
    },
    onFocus(event) {
      const buttons = buttonsOf(box.current);
      const index = buttons.indexOf(event.target as HTMLButtonElement);
      if (index === -1) return;
      active.current = index;
      for (const button of buttons)
        button.tabIndex = button === event.target ? 0 : -1;
    },
  };
}

function buttonsOf(box: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(box?.querySelectorAll('button:not(:disabled)') ?? [])].filter(
    each => each instanceof HTMLButtonElement,
  );
}

function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
