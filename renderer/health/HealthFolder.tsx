import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { contentsWords } from './health-words.ts';
import styles from './HealthDialog.module.css';
import type { ShownHealth } from './use-health.ts';

/** Where the library lies, with the ways to open and to move it. */
export function HealthFolder({
  folder,
  health: { busy, openFolder, move },
}: {
  readonly folder: string;
  readonly health: ShownHealth;
}) {
  const library = useStore(useApp().session, state => state.library);
  const readOnly = library?.readOnly ?? true;
  return (
    <section className={styles['folder']} aria-label="Data folder">
      <div className={styles['words']}>
        <p>
          Data folder <code>{folder}</code>
        </p>
        {library && <p>{contentsWords(library.records)}</p>}
      </div>
      <div className={styles['buttons']}>
        <Button
          small
          aria-label="Open the data folder"
          disabled={busy !== null}
          onClick={openFolder}
        >
          Open
        </Button>
        <Button
          small
          aria-label="Move… the data folder"
          disabled={busy !== null || readOnly}
          onClick={move}
        >
          Move…
        </Button>
      </div>
    </section>
  );
}
