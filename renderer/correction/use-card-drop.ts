import { useState, type DragEvent } from 'react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { type App, useApp } from '../state/app.ts';
import type { CarriedPoint } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import {
  mergedPoint,
  mergePoints,
  movePoint,
  splitPoint,
} from './point-commands.ts';

/** Where something is held: over the card, or over the gap before or after it. */
export type DropPlace = 'card' | 'before' | 'after';

/** How near the edge of a card the gap begins: CSS pixels. */
const gap = 12;

/** What would happen on letting go. */
export interface DropPreview {
  readonly place: DropPlace;
  readonly words: string;
}

/**
 * Lets a merged point's card take what is dropped on it: a point or a wording on the card, and on the gap between two cards a
 * wording that is to stand alone. `preview` says what would happen, while something is held over it.
 */
export function useCardDrop(merged: MergedPoint) {
  const app = useApp();
  const [over, setOver] = useState<DropPlace | null>(null);
  const carried = useStore(app.reading, state => state.carried);
  const placeOf = (event: DragEvent<HTMLElement>) =>
    carried && dropPlace(app, carried, merged, event);
  const listeners = {
    onDragOver(event: DragEvent<HTMLElement>) {
      const place = placeOf(event);
      setOver(place);
      if (place === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to)))
        setOver(null);
    },
    onDrop(event: DragEvent<HTMLElement>) {
      const place = placeOf(event);
      setOver(null);
      if (carried === null || place === null) return;
      event.preventDefault();
      app.reading.set({ carried: null });
      drop(app, carried, merged, place);
    },
  };
  const preview: DropPreview | null =
    over && carried
      ? { place: over, words: dropWords(carried, merged, over) }
      : null;
  return { listeners, preview };
}

/** Null where it may not be dropped. */
function dropPlace(
  app: App,
  { kind, id }: CarriedPoint,
  merged: MergedPoint,
  { clientY, currentTarget }: DragEvent<HTMLElement>,
): DropPlace | null {
  if (kind === 'merged') return id === merged.id ? null : 'card';
  const { top, bottom } = currentTarget.getBoundingClientRect();
  const alone = (mergedPoint(app, id)?.members.length ?? 1) === 1;
  if (!alone && clientY - top < gap) return 'before';
  if (!alone && bottom - clientY < gap) return 'after';
  return merged.members.includes(id) ? null : 'card';
}

function dropWords(
  { kind }: CarriedPoint,
  { label }: MergedPoint,
  place: DropPlace,
): string {
  if (place !== 'card') return 'A point of its own';
  return `${kind === 'merged' ? 'Merge with' : 'Move to'} “${label}”`;
}

function drop(
  app: App,
  { kind, id }: CarriedPoint,
  into: MergedPoint,
  place: DropPlace,
): void {
  if (place !== 'card') splitPoint(app, id);
  else if (kind === 'merged') mergePoints(app, id, into.id);
  else movePoint(app, id, into.id);
}
