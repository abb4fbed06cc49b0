import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { showCorrection } from './point-commands.ts';
import { useMaybeCount } from './use-maybe-count.ts';

/** Leads to the pairs of merged points that may be the same; not there when none is known. */
export function MaybeSameButton({
  className,
}: {
  /** Of the fact that it is among others. */
  readonly className: string;
}) {
  const app = useApp();
  const count = useMaybeCount();
  if (count === 0) return null;
  return (
    <span className={className}>
      <Button
        look="link"
        onClick={() => showCorrection(app, { kind: 'maybe-same' })}
      >
        {count} maybe the same
      </Button>
    </span>
  );
}
