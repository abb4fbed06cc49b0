import { useId, useState } from 'react';
import type { TextId } from '../../core/collection/collection.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { mergedPoint, renamePoint } from './point-commands.ts';
import styles from './RenamePointDialog.module.css';

const longest = 300;

/** Another label for a merged point. */
export function RenamePointDialog({ point }: { readonly point: TextId }) {
  const app = useApp();
  const [merged] = useState(() => mergedPoint(app, point));
  const [label, setLabel] = useState(merged?.label ?? '');
  const [refused, setRefused] = useState(false);
  const own = app.study
    .get()
    .given?.content?.mergedPoints.find(each => each.id === merged?.id)?.label;
  const save = () => {
    const words = label.trim();
    if (words === '') {
      setRefused(true);
      return;
    }
    closeDialog(app);
    renamePoint(app, point, words);
  };
  return (
    <Dialog
      title="Rename the point"
      sentence="The label is yours alone; what the sources say stays as it is."
      onClose={() => closeDialog(app)}
      actions={
        <>
          <Button onClick={() => closeDialog(app)}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Rename
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <LabelField
          label={label}
          refused={refused}
          onChange={words => {
            setLabel(words);
            setRefused(false);
          }}
        />
        {own !== undefined && own !== label && (
          <Button look="link" onClick={() => setLabel(own)}>
            Use “{own}” again
          </Button>
        )}
      </form>
    </Dialog>
  );
}

function LabelField({
  label,
  refused,
  onChange,
}: {
  readonly label: string;
  readonly refused: boolean;
  readonly onChange: (label: string) => void;
}) {
  const reason = useId();
  return (
    <>
      <label>
        Label
        <input
          value={label}
          maxLength={longest}
          data-first-focus
          aria-invalid={refused}
          aria-describedby={refused ? reason : undefined}
          onFocus={event => event.target.select()}
          onChange={event => onChange(event.target.value)}
        />
      </label>
      {refused && (
        <p id={reason} role="alert">
          A point needs a label, so that it can be found again. Write a word or
          two.
        </p>
      )}
    </>
  );
}
