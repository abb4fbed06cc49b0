import { useLayoutEffect } from 'react';
import { commands, type CommandId } from '../../core/commands/commands.ts';
import type { App } from '../state/app.ts';
import { isSingleKey, matchesKey } from './match-key.ts';
import { onMac } from './on-mac.ts';
import { runCommand } from './run-command.ts';

/** Keys of these act on marks, where the listener of highlighting hears them. */
const elsewhere: ReadonlySet<CommandId> = new Set([
  'annotate.highlight',
  'annotate.note',
  'annotate.select',
  'annotate.delete',
]);

/** Where text is written these keys belong to the text, which has an undo of its own. */
const notInText: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo']);

/** Runs commands by their keys, wherever the focus is; from the first paint on, so that no key is lost to it. */
export function useShortcuts(app: App): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.getModifierState('AltGraph') || isWriting(event)) return;
      const id = commandOf(app, event);
      if (id === null) return;
      event.preventDefault();
      runCommand(app, id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app]);
}

function commandOf(app: App, event: KeyboardEvent): CommandId | null {
  const writing = isEditable(event.target);
  const inDialog = app.surface.get().dialog.kind !== 'none';
  const { singleKeys } = app.session.get().settings;
  const mac = onMac();
  for (const [name, command] of Object.entries(commands)) {
    const id = name as CommandId;
    if (elsewhere.has(id) || (writing && notInText.has(id))) continue;
    if (inDialog && !worksInDialog(id)) continue;
    const hit = command.keys.some(
      key =>
        matchesKey(key, event, mac) &&
        !(isSingleKey(key) && (writing || inDialog || !singleKeys)),
    );
    if (hit && !(id === 'answer.cite' && inField(event.target))) return id;
  }
  return null;
}

/** A letter in a text, which is most keys where text is written: no shortcut, and not worth a look at all of them. */
function isWriting(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && event.key.length === 1 && isEditable(event.target);
}

/** A dialog keeps the page behind it still; only what changes how everything looks goes on working. */
function worksInDialog(id: CommandId): boolean {
  return (
    id === 'view.larger' ||
    id === 'view.smaller' ||
    id === 'view.normal-size' ||
    id === 'go.palette' ||
    id === 'go.anything'
  );
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement)
    return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  );
}

/** A form field, where Enter with a modifier belongs to the form and not to the point behind it. */
function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  );
}
