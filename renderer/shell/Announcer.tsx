import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** Speaks to screen readers what the screen shows without words. */
export function Announcer() {
  const app = useApp();
  const text = useStore(app.surface, state => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
