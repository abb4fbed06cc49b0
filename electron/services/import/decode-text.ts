/** Text of bytes, and how it was found. */
export interface DecodedText {
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
  /** Sentences for people about what was assumed. */
  readonly remarks: readonly string[];
}

const utf16Names = { little: 'utf-16le', big: 'utf-16be' } as const;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((value, at) => bytes[at] === value);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Text with a byte order mark; what is invalid becomes the replacement character. */
function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const encoding = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : startsWith(bytes, 0xff, 0xfe)
      ? utf16Names.little
      : startsWith(bytes, 0xfe, 0xff)
        ? utf16Names.big
        : null;
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, remarks: unreadable(count(text, /\uFFFD/g)) };
}

function unreadable(characters: number): readonly string[] {
  if (characters === 0) return [];
  return [
    characters === 1
      ? 'One character could not be read and stands as �.'
      : `${characters} characters could not be read and stand as �.`,
  ];
}

/** Most bytes looked at to find out which half of the pairs is empty. */
const sample = 65_536;

/** UTF-16 without a mark: letters of European scripts, spaces and line ends leave one half of their pair of bytes zero. */
function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, sample); at++)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= 10 * Math.min(even, odd)) return null;
  const encoding = odd > even ? utf16Names.little : utf16Names.big;
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return null;
  return {
    text,
    encoding,
    remarks: [
      'The file does not say how its letters are written; it was read as UTF-16.',
    ],
  };
}

/** UTF-8 with a few broken places: far more of its letters beyond ASCII are whole than broken. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, /\uFFFD/g);
  const whole = count(text, /[\u0080-\uFFFC]/g);
  if (whole < 10 * broken) return null;
  return { text, encoding: 'utf-8', remarks: unreadable(broken) };
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80 on; five places are empty and stay controls. */
const windowsSigns =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Windows-1252 by hand: some versions of Node decode it as Latin-1. */
function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(
      /[\u0080-\u009F]/g,
      sign => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign,
    );
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label);
    if (/^(?:utf-|windows-1252$)/.test(decoder.encoding)) return null;
    return {
      text: decoder.decode(bytes),
      encoding: decoder.encoding,
      remarks: [],
    };
  } catch {
    return null;
  }
}

/**
 * Turns bytes into text: by the byte order mark, else UTF-8 when valid, UTF-16 by its zero bytes, UTF-8 with few broken
 * places, what the file says of itself, Windows-1252. Every byte string has some text.
 * @param declared The label of an encoding that the file names, if it names one.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const hasZeros = bytes.includes(0);
  const wide = hasZeros ? decodeUnmarkedUtf16(bytes) : null;
  if (wide !== null) return wide;
  const plain = decodeStrictly(bytes, 'utf-8');
  if (plain !== null) return { text: plain, encoding: 'utf-8', remarks: [] };
  return (
    decodeDamagedUtf8(bytes) ??
    (declared === null ? null : decodeAs(bytes, declared)) ?? {
      text: decodeWindows(bytes),
      encoding: 'windows-1252',
      remarks: [
        'The file is not written in UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8 and import it again.',
      ],
    }
  );
}
