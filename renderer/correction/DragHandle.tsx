import { GripVertical } from 'lucide-react';
import type { DragEvent } from 'react';
import { useApp } from '../state/app.ts';
import type { CarriedPoint } from '../state/reading.ts';
import styles from './DragHandle.module.css';

/** Where a point is taken hold of with the mouse. The menu of the point does the same by keyboard. */
export function DragHandle({
  kind,
  id,
  title,
}: CarriedPoint & { readonly title: string }) {
  const app = useApp();
  const take = (event: DragEvent<HTMLElement>) => {
    const { dataTransfer, currentTarget } = event;
    dataTransfer.effectAllowed = 'move';
    dataTransfer.setData('application/x-collate-point', id);
    const whole = currentTarget.closest(kind === 'merged' ? 'article' : 'li');
    if (whole) dataTransfer.setDragImage(whole, 0, 0);
    // The page may change only after the browser has taken its picture of what is dragged.
    setTimeout(() => app.reading.set({ carried: { kind, id } }));
  };
  return (
    <span
      className={styles['handle']}
      draggable
      aria-hidden="true"
      data-drag={id}
      title={title}
      onDragStart={take}
      onDragEnd={() => app.reading.set({ carried: null })}
    >
      <GripVertical size={14} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
