import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { Toast as ToastState } from '../state/surface.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Toast.module.css';

/** How long a toast stays when nobody points at it: milliseconds. */
const stay = 8000;

/** One line at the bottom of the reading area; the live region is always there, so that its words are spoken. */
export function Toast() {
  const app = useApp();
  const toast = useStore(app.surface, state => state.toast);
  const page = useStore(app.session, state => state.page);
  const focusMode = useStore(app.session, state => state.focusMode);
  const view = useStore(app.reading, state => state.view);
  const wide = page !== 'read' || focusMode || view === 'compare';
  return (
    <div
      className={styles['place']}
      data-wide={wide}
      data-tabs={page === 'read'}
      role="status"
    >
      {toast && <ToastLine key={toast.id} toast={toast} />}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: ToastState }) {
  const app = useApp();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = hovered || focused;
  const hide = () => {
    if (app.surface.get().toast?.id === toast.id)
      app.surface.set({ toast: null });
  };
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => {
      if (app.surface.get().toast?.id === toast.id)
        app.surface.set({ toast: null });
    }, stay);
    return () => clearTimeout(timer);
  }, [app, toast.id, held]);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          look="link"
          onClick={() => {
            toast.action?.run();
            hide();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button look="quiet" small square aria-label="Dismiss" onClick={hide}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  );
}
