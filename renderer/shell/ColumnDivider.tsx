import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent as DragEvent,
} from 'react';
import { defaultSettings } from '../../core/study/settings.ts';
import { useApp } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { useStore } from '../state/store.ts';
import styles from './ColumnDivider.module.css';

type Column = 'questions' | 'answer';

/** Narrowest and widest a column may be: CSS pixels. */
const bounds = {
  questions: { min: 232, max: 400, name: 'Width of questions' },
  answer: { min: 336, max: 640, name: 'Width of my answer' },
} as const;

/** A line between columns that drags, takes arrow keys, remembers, and goes back to normal on a double click. */
export function ColumnDivider({
  column,
  className = '',
}: {
  readonly column: Column;
  readonly className?: string | undefined;
}) {
  const app = useApp();
  const width = useStore(app.session, state => state.settings.columns[column]);
  const start = useRef<{ x: number; width: number } | null>(null);
  useEffect(() => show(column, width), [column, width]);
  const { min, max, name } = bounds[column];
  const clamp = (value: number) =>
    Math.round(Math.min(max, Math.max(min, value)));
  const keep = (value: number) => {
    const columns = app.session.get().settings.columns;
    void changeSettings(app, {
      columns: { ...columns, [column]: clamp(value) },
    });
  };
  const at = (event: DragEvent) => {
    const begun = start.current;
    if (!begun) return width;
    const moved = event.clientX - begun.x;
    return clamp(begun.width + (column === 'questions' ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    keep(width + (column === 'questions' ? step : -step));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={clamp(width)}
      tabIndex={0}
      className={`${styles['divider']} ${styles[column]} ${className}`}
      onKeyDown={onKeyDown}
      onDoubleClick={() => keep(defaultSettings.columns[column])}
      onPointerDown={event => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={event => {
        if (start.current) show(column, at(event));
      }}
      onPointerUp={event => {
        const value = at(event);
        start.current = null;
        if (value !== width) keep(value);
      }}
    />
  );
}

function show(column: Column, width: number): void {
  document.documentElement.style.setProperty(`--${column}`, `${width / 16}rem`);
}
