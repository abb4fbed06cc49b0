import { useApp } from '../state/app.ts';
import { openApp } from '../state/open-app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LoadingPage.module.css';

/** The quiet page before the first answer is here, or the reason why it is not. */
export function LoadingPage() {
  const app = useApp();
  const failure = useStore(app.session, state => state.failure);
  const cutOff = useStore(app.session, state => state.cutOff);
  if (failure === null)
    return (
      <main className={styles['page']} aria-busy="true" aria-label="Loading" />
    );
  return (
    <main className={styles['page']} role="alert">
      <h1>
        {cutOff
          ? 'This page has lost its connection'
          : 'Collate could not open your library'}
      </h1>
      <p>{failure}</p>
      {cutOff || <TryAgain />}
    </main>
  );
}

function TryAgain() {
  const app = useApp();
  return (
    <Button
      look="primary"
      onClick={() => {
        app.session.set({ phase: 'loading', failure: null });
        void openApp(app);
      }}
    >
      Try again
    </Button>
  );
}
