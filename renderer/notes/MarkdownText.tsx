import { Component, lazy, Suspense, type ReactNode } from 'react';
import { isTangledMarkdown } from '../../core/rich-text/is-tangled-markdown.ts';
import { isPlainNote } from './plain-note.ts';
import styles from './MarkdownText.module.css';

const MarkdownElements = lazy(() =>
  import('./MarkdownElements.tsx').then(module => ({
    default: module.MarkdownElements,
  })),
);

/** A note as it reads: Markdown as elements, never as HTML. Its words stand there at once, plain until the reader is loaded. */
export function MarkdownText({ text }: { readonly text: string }) {
  const plain = <p>{text}</p>;
  return (
    <div className={styles['note']}>
      {isPlainNote(text) || isTangledMarkdown(text) ? (
        plain
      ) : (
        <PlainOnFailure key={text} plain={plain}>
          <Suspense fallback={plain}>
            <MarkdownElements text={text} />
          </Suspense>
        </PlainOnFailure>
      )}
    </div>
  );
}

interface PlainOnFailureProps {
  readonly plain: ReactNode;
  readonly children: ReactNode;
}

/** The words are what matters: if the reader cannot be loaded or fails, they are shown as they were written. */
class PlainOnFailure extends Component<
  PlainOnFailureProps,
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}
