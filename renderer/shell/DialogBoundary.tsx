import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Called once when what is inside fails, most likely because its code could not be loaded. */
  readonly onFailure: () => void;
}
interface State {
  readonly failed: boolean;
}

/** Keeps a dialog that fails from taking the page below it along. */
export class DialogBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
