import { Combine } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { useMaybeCount } from './use-maybe-count.ts';

/** Leads to the pairs of merged points that may be the same; not there when none is known. */
export function MaybeSameButton() {
  const app = useApp();
  const count = useMaybeCount();
  if (count === 0) return null;
  return (
    <Button
      look="quiet"
      small
      onClick={() => app.surface.set({ dialog: { kind: 'maybe-same' } })}
    >
      <Combine size={16} strokeWidth={1.75} aria-hidden />
      {count} maybe the same
    </Button>
  );
}
