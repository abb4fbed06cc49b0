/** What matching needs to know of a key press; a `KeyboardEvent` is one. */
export interface PressedKey {
  readonly key: string;
  /** Place of the key on the keyboard, "Digit1" or "KeyZ". */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys without `Mod` or `Alt` that write nothing and therefore always act. */
const named = /^(F\d{1,2}|Escape|PageUp|PageDown|ArrowLeft|ArrowRight)$/;

/**
 * Whether a key press is a shortcut of the registry, "Mod+Shift+P", "?" or "F3".
 * @param mac whether `Mod` is Command rather than Control
 */
export function matchesKey(
  shortcut: string,
  pressed: PressedKey,
  mac: boolean,
): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wants = (modifier: string) => parts.includes(modifier);
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  return (
    mod === wants('Mod') &&
    !other &&
    pressed.altKey === wants('Alt') &&
    shiftAgrees(key, pressed.shiftKey, wants('Shift')) &&
    isKey(key, pressed)
  );
}

/** True for a shortcut that a person could be typing: a lone letter, digit or sign. */
export function isSingleKey(shortcut: string): boolean {
  const lone = shortcut.length === 1;
  return lone || (!shortcut.includes('+') && !named.test(shortcut));
}

/** Which signs need Shift depends on the keyboard: "?" and "=" are matched by what they write. */
function shiftAgrees(key: string, pressed: boolean, wanted: boolean): boolean {
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return sign || pressed === wanted;
}

/** By what is written, or, where Alt or another layout changes that, by the place on the keyboard. */
function isKey(key: string, { key: written, code }: PressedKey): boolean {
  if (written.toLowerCase() === key.toLowerCase()) return true;
  if (key === '=' && written === '+') return true;
  if (/^\d$/.test(key)) return code === `Digit${key}`;
  const latin = /^[\x20-\x7e]$/.test(written);
  return /^[A-Z]$/.test(key) && !latin && code === `Key${key}`;
}
