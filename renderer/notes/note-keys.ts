import type { KeyboardEvent } from 'react';
import { onMac } from '../commands/on-mac.ts';
import {
  applyEdit,
  continueList,
  link,
  wrap,
  type FieldEdit,
  type FieldState,
} from './markdown-shortcuts.ts';

const shortcuts: Readonly<Record<string, (state: FieldState) => FieldEdit>> = {
  b: state => wrap(state, '**'),
  i: state => wrap(state, '*'),
  k: link,
};

/** Carries out a Markdown shortcut of the note's field. @returns whether the key was one */
export function pressNoteKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  onText: (text: string) => void,
): boolean {
  if (event.nativeEvent.isComposing || event.altKey || event.shiftKey)
    return false;
  const field = event.currentTarget;
  const edit = editFor(event, {
    text: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
  });
  if (edit === null) return false;
  event.preventDefault();
  event.stopPropagation();
  type(field, edit, onText);
  return true;
}

function editFor(
  event: KeyboardEvent<HTMLTextAreaElement>,
  state: FieldState,
): FieldEdit | null {
  const isCommand = onMac() ? event.metaKey : event.ctrlKey;
  if (isCommand) return shortcuts[event.key.toLowerCase()]?.(state) ?? null;
  return event.key === 'Enter' ? continueList(state) : null;
}

/** Typed as if by the person, so that the field's own undo takes it back; set outright where that is not possible. */
function type(
  field: HTMLTextAreaElement,
  edit: FieldEdit,
  onText: (text: string) => void,
): void {
  field.setSelectionRange(edit.from, edit.to);
  const isTyped =
    edit.insert === ''
      ? document.execCommand('delete')
      : document.execCommand('insertText', false, edit.insert);
  if (!isTyped) {
    field.value = applyEdit(field.value, edit);
    onText(field.value);
  }
  field.setSelectionRange(edit.start, edit.end);
}
