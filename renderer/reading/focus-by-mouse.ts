import type { SyntheticEvent } from 'react';

/**
 * Remembers on an element that a mouse gave it the focus, until the focus leaves. A browser shows the ring of such an
 * element as soon as any key is pressed; the style sheet leaves it out then, for the person is looking there already.
 */
export const focusByMouse = {
  onMouseDown: ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    currentTarget.dataset['byMouse'] = '';
  },
  onBlur: ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    delete currentTarget.dataset['byMouse'];
  },
} as const;
