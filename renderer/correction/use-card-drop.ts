import { useState, type DragEvent } from 'react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { type App, useApp } from '../state/app.ts';
import type { CarriedPoint } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { mergePoints, movePoint } from './point-commands.ts';

/** Lets a merged point's card take what is dropped on it; `hint` says what would happen, while something is held over it. */
export function useCardDrop(merged: MergedPoint) {
  const app = useApp();
  const [over, setOver] = useState(false);
  const carried = useStore(app.reading, state => state.carried);
  const welcome = carried !== null && mayDrop(carried, merged);
  const listeners = {
    onDragOver(event: DragEvent) {
      if (!welcome) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to)))
        setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      if (!welcome) return;
      event.preventDefault();
      app.reading.set({ carried: null });
      drop(app, carried, merged);
    },
  };
  const hint =
    over && welcome
      ? `${carried.kind === 'merged' ? 'Merge with' : 'Move to'} “${merged.label}”`
      : null;
  return { listeners, hint };
}

function mayDrop({ kind, id }: CarriedPoint, merged: MergedPoint): boolean {
  return kind === 'merged' ? id !== merged.id : !merged.members.includes(id);
}

function drop(app: App, { kind, id }: CarriedPoint, into: MergedPoint): void {
  if (kind === 'merged') mergePoints(app, id, into.id);
  else movePoint(app, id, into.id);
}
