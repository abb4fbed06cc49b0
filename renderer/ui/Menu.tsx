import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useDismiss } from './use-dismiss.ts';
import styles from './Menu.module.css';

/** One line of a menu. */
export interface MenuItem {
  readonly name: string;
  /** Shown at the right: a key that does the same. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** A button with a menu below it: arrow keys, Home, End and first letters move in it, Escape closes it. */
export function Menu({
  name,
  icon,
  items,
}: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useDismiss(box, open, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={box} className={styles['box']}>
      <Button
        ref={button}
        look="quiet"
        small
        square
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon}
      </Button>
      {open && <MenuList id={id} name={name} items={items} close={close} />}
    </div>
  );
}

function MenuList({
  id,
  name,
  items,
  close,
}: {
  readonly id: string;
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={list}
      id={id}
      className={styles['list']}
      role="menu"
      aria-label={name}
      onKeyDown={event => {
        if (event.key === 'Tab') close();
        else if (event.key === 'Escape') close();
        else if (!moved(list.current, event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {items.map(item => (
        <button
          key={item.name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled ?? false}
          onClick={() => {
            if (item.disabled) return;
            close();
            item.run();
          }}
        >
          <span>{item.name}</span>
          {item.shortcut && <kbd aria-hidden="true">{item.shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Moves the focus as a key of a menu says; false for any other key. */
function moved(list: HTMLElement | null, key: string): boolean {
  const lines = [
    ...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const at = lines.findIndex(line => line === document.activeElement);
  const target = targetOf(lines, at, key);
  target?.focus();
  return target !== undefined;
}

function targetOf(
  lines: readonly HTMLElement[],
  at: number,
  key: string,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return lines[(at + 1) % lines.length];
  if (key === 'ArrowUp') return lines.at(at - 1);
  if (key === 'Home') return lines[0];
  if (key === 'End') return lines.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  return [...lines.slice(at + 1), ...lines.slice(0, at + 1)].find(line =>
    line.textContent?.toLowerCase().startsWith(letter),
  );
}
