/** Longest name in bytes of UTF-8, without the extension: leaves room for folders within the 260 characters of Windows. */
const maximumBytes = 120;
/** Names that Windows keeps for devices, whatever follows the first dot. */
const deviceName =
  /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/**
 * The form in which names are compared: two names with the same key are the same file on some system (Windows and macOS
 * ignore letter case, macOS the way accents are composed).
 */
export function fileNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC');
}

/**
 * A name, without extension, that every operating system accepts for a file or folder: a question mark and other reserved
 * characters are left out or become hyphens, invisible and direction characters are left out, a device name of Windows gets
 * an underline, dots and spaces at the ends go, and it is at most 120 bytes long, cut between characters. Never empty.
 * Making a safe name safe changes nothing.
 * @param title any text, for example a question
 * @param taken keys ({@link fileNameKey}) of the names already used in the folder; the result's key is not among them,
 * because " (2)", " (3)", … is added when needed
 */
export function safeFileName(
  title: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const name = withoutHazards(title);
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const candidate = fitted(name, suffix);
    if (!taken.has(fileNameKey(candidate))) return candidate;
  }
}

function withoutHazards(title: string): string {
  return title
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\uFFFD\uFFFE\uFFFF]|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/ *: +/g, ' - ')
    .replace(/[/\\|:]+/g, '-')
    .replace(/[?*<>"]/g, '')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .replace(/^[\s.\-~\u200c\u200d]+/u, '');
}

/** The name cut so that it fits with its suffix, without what may not stand at its end; "Untitled" if nothing is left. */
function fitted(name: string, suffix: string): string {
  const guarded = deviceName.test(name) ? `_${name}` : name;
  const stem = cut(guarded, maximumBytes - suffix.length).replace(
    /[\s.\u200c\u200d]+$/u,
    '',
  );
  const whole = `${stem || 'Untitled'}${suffix}`;
  return deviceName.test(whole) ? `_${whole}` : whole;
}

function cut(text: string, bytes: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += bytesOf(character);
    if (used > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
