import { useEffect, useRef, useState } from 'react';
import type { App } from '../state/app.ts';
import { useApp } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { droppedFiles } from './gather-files.ts';
import styles from './DropOverlay.module.css';

/** Takes in answer sheets that are dropped anywhere on the window, and says so while they are above it. */
export function DropOverlay() {
  const app = useApp();
  const ready = useStore(app.session, state => state.phase === 'ready');
  const over = useFileDrag(app, ready);
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As a popover it lies above an open dialog too.
    if (over) overlay.current?.showPopover();
    else overlay.current?.hidePopover();
  }, [over]);
  return (
    <div ref={overlay} popover="manual" className={styles['overlay']}>
      <p>Drop answer sheets to import them</p>
    </div>
  );
}

/** Listens to files that are dragged over the window. @returns whether some are above it now */
function useFileDrag(app: App, ready: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!ready) return;
    let depth = 0;
    const leave = () => {
      depth = 0;
      setOver(false);
    };
    const on = {
      dragenter: (event: DragEvent) => {
        if (!isForImport(event)) return;
        event.preventDefault();
        depth++;
        setOver(true);
      },
      dragover: (event: DragEvent) => {
        if (isForImport(event)) event.preventDefault();
        else if (wouldLeave(event)) turnAway(event);
      },
      dragleave: () => {
        depth = Math.max(0, depth - 1);
        if (depth === 0) leave();
      },
      drop: (event: DragEvent) => {
        leave();
        const isOurs = !event.defaultPrevented && isForImport(event);
        if (wouldLeave(event)) event.preventDefault();
        if (!isOurs) return;
        event.preventDefault();
        if (event.dataTransfer) void take(app, event.dataTransfer);
      },
    };
    for (const [name, listener] of Object.entries(on))
      window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(on))
        window.removeEventListener(name, listener as EventListener);
    };
  }, [app, ready]);
  return over && ready;
}

/** Files, but no picture on its way into my answer. */
function isForImport({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer?.types.includes('Files')) return false;
  const inText =
    target instanceof Element && target.closest('[contenteditable="true"]');
  if (!inText) return true;
  const items = [...dataTransfer.items];
  return !items.some(item => item.type.startsWith('image/'));
}

/** A browser opens an address that is let go where nothing takes it. */
function wouldLeave({ defaultPrevented, target }: DragEvent): boolean {
  return (
    !defaultPrevented &&
    !(
      target instanceof Element &&
      target.closest('[contenteditable="true"], input, textarea')
    )
  );
}

function turnAway(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}

async function take(app: App, data: DataTransfer): Promise<void> {
  try {
    const dropped = await droppedFiles(data);
    const { dialog } = app.surface.get();
    // What is dropped on an open import goes where that goes.
    app.surface.set({
      dialog:
        dialog.kind === 'import'
          ? { ...dialog, dropped }
          : { kind: 'import', dropped },
    });
  } catch {
    showToast(
      app,
      'What was dropped could not be read. Nothing was imported. Choose the files in the import instead.',
    );
  }
}
