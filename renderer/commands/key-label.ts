import { onMac } from './on-mac.ts';

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const keyNames: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  Escape: 'Esc',
  '-': '−',
};

/**
 * A shortcut's keys one by one, as they are written on the keyboard: "Ctrl", "Shift", "F".
 * @param mac whether the keyboard is an Apple one
 */
export function keyNamesOf(shortcut: string, mac = onMac()): readonly string[] {
  const modifiers = mac ? macNames : otherNames;
  return shortcut
    .split('+')
    .map(part => modifiers[part] ?? keyNames[part] ?? part);
}

/** A shortcut in one line: "Ctrl ↵", on an Apple keyboard "⌘↵". */
export function keyLabel(shortcut: string, mac = onMac()): string {
  return keyNamesOf(shortcut, mac).join(mac ? '' : ' ');
}
