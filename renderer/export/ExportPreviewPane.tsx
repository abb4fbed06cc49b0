import { exportPreview } from './export-words.ts';
import type { ExportPreview } from './use-export-preview.ts';
import styles from './ExportPreviewPane.module.css';

/** The beginning of what would be written, as plain text. */
export function ExportPreviewPane({
  preview,
}: {
  readonly preview: ExportPreview | null;
}) {
  const failure = preview?.failure ?? null;
  const shown = preview?.result ? exportPreview(preview.result) : null;
  return (
    <section className={styles['pane']} aria-label="Preview">
      <p className={styles['name']}>{shown ? shown.name : 'Preview'}</p>
      {failure === null ? (
        <pre
          className={styles['text']}
          tabIndex={0}
          role="region"
          aria-label="Beginning of the text"
          aria-busy={shown === null}
        >
          {shown && `${shown.text}${shown.cut ? '\n…' : ''}`}
        </pre>
      ) : (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
