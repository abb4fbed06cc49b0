import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
}

/** Shows a sentence and a way on when a part of the interface fails; what was saved is on the disk already. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles['failed']} role="alert">
        <h1>Collate stopped showing this page</h1>
        <p>
          Everything that was saved is safe on the disk. Load the page again to
          go on where you were.
        </p>
        <Button look="primary" onClick={() => location.reload()}>
          Load again
        </Button>
      </main>
    );
  }
}
