import { Button } from '../ui/Button.tsx';
import styles from './EditorPopover.module.css';

interface FormActionsProps {
  /** "link", "formula". */
  readonly thing: string;
  readonly present: boolean;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Remove (for what is there already), cancel, and add or save. */
export function FormActions(props: FormActionsProps) {
  const { thing, present, onRemove, onCancel } = props;
  return (
    <div className={styles['actions']}>
      {present && (
        <Button small look="quiet" onClick={onRemove}>
          Remove {thing}
        </Button>
      )}
      <Button small look="quiet" onClick={onCancel}>
        Cancel
      </Button>
      <Button small look="primary" type="submit">
        {present ? 'Save' : `Add ${thing}`}
      </Button>
    </div>
  );
}
