import { useState } from 'react';
import type { Wording } from '../../core/collection/arrange-merged-points.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { splitPoint } from './point-commands.ts';
import styles from './SplitZone.module.css';

/** Below the wordings while one of them is dragged: dropped here it stands alone. */
export function SplitZone({
  wordings,
}: {
  readonly wordings: readonly Wording[];
}) {
  const app = useApp();
  const [over, setOver] = useState(false);
  const carried = useStore(app.reading, state => state.carried);
  const isOurs =
    carried?.kind === 'wording' &&
    wordings.some(({ point }) => point.id === carried.id);
  if (!isOurs) return null;
  return (
    <li
      className={styles['zone']}
      data-over={over}
      onDragOver={event => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        event.stopPropagation();
        app.reading.set({ carried: null });
        splitPoint(app, carried.id);
      }}
    >
      Drop here to make it a point of its own
    </li>
  );
}
