import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly sentence?: ReactNode;
  readonly children: ReactNode;
  /** Actions at the right, the safe one first. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Takes the height of the window and most of its width: for work with lists. */
  readonly large?: boolean;
  /** Hides the title from view, not from screen readers: for a palette. */
  readonly bare?: boolean;
  readonly onClose: () => void;
}

/** A modal dialog on the browser's own `<dialog>`: focus is kept inside, Escape closes, and focus goes back on closing. */
export function Dialog(props: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { onClose } = props;
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Opening gives the focus to the first control, which is the button that closes.
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`${styles['dialog']} ${props.wide ? styles['wide'] : ''} ${props.large ? styles['large'] : ''} ${props.bare ? styles['bare'] : ''}`}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClick={event => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles['inner']}>
        <header className={props.bare ? 'visually-hidden' : styles['head']}>
          <h2 id={titleId}>{props.title}</h2>
          {!props.bare && (
            <Button
              look="quiet"
              small
              square
              aria-label="Close"
              onClick={onClose}
            >
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Button>
          )}
        </header>
        {props.sentence && (
          <p className={styles['sentence']}>{props.sentence}</p>
        )}
        <div className={styles['body']}>{props.children}</div>
        {props.actions && (
          <footer className={styles['foot']}>{props.actions}</footer>
        )}
      </div>
    </dialog>
  );
}
