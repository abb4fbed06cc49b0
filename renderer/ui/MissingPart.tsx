import { CircleAlert } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from './Button.tsx';
import styles from './MissingPart.module.css';

/** Stands where a part of the page should be whose code could not be loaded, most likely because Collate was stopped. */
export function MissingPart() {
  const connected = useStore(useApp().session, state => state.connected);
  return (
    <div className={styles['box']} role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <p>
        This part of Collate could not be loaded. Your work is safe.{' '}
        {connected
          ? 'Load the page again.'
          : 'Start Collate again and open it anew.'}
      </p>
      {connected && (
        <Button small onClick={() => location.reload()}>
          Load again
        </Button>
      )}
    </div>
  );
}
