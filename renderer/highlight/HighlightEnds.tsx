import { ArrowLeftToLine, ArrowRightToLine } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { SelectionEdge } from '../../core/annotation/move-selection-edge.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { dragEnd } from './drag-end.ts';
import { moveEnd } from './resize-active.ts';

/** Moves the two ends of the active highlight: arrow keys by words, with Shift by characters; dragging to a place. */
export function HighlightEnds() {
  return (
    <>
      <End edge="start" name="Start of highlight" />
      <End edge="end" name="End of highlight" />
    </>
  );
}

function End({
  edge,
  name,
}: {
  readonly edge: SelectionEdge;
  readonly name: string;
}) {
  const app = useApp();
  const Icon = edge === 'start' ? ArrowLeftToLine : ArrowRightToLine;
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowRight: 'forward', ArrowLeft: 'backward' }[
      event.key
    ] as 'forward' | 'backward' | undefined;
    if (!direction) return;
    event.preventDefault();
    event.stopPropagation();
    void moveEnd(app, edge, event.shiftKey ? 'character' : 'word', direction);
  };
  return (
    <Button
      look="quiet"
      small
      square
      data-own-keys
      aria-label={name}
      title={`${name}: drag it, or use the arrow keys`}
      onKeyDown={onKeyDown}
      onPointerDown={event => dragEnd(app, edge, event.nativeEvent)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </Button>
  );
}
