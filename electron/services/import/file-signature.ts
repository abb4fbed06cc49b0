/** Kinds of files that are no text, by the bytes with which they begin. `name` completes “This is …”. */
const signatures: readonly {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly advice: string;
}[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    name: 'a PDF',
    advice:
      'Copy its text and paste it, or save it as .docx, .html or .txt first.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: 'a document of an older Office, or one with a password',
    advice: 'Save it as .docx without a password and import that.',
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    name: 'a rich text file (RTF)',
    advice: 'Save it as .docx or .txt and import that.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture', advice: '' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture', advice: '' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a picture', advice: '' },
  {
    bytes: [0x1f, 0x8b],
    name: 'a packed file',
    advice: 'Unpack it and import what is in it.',
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    name: 'a packed file',
    advice: 'Unpack it and import what is in it.',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    name: 'a database',
    advice: '',
  },
];

const anyKind = 'Collate reads text, Markdown, HTML and .docx.';

/** Whether the bytes are those of a zip archive; a .docx is one. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5) &&
    (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** Why bytes are no text, by how they begin; null when nothing speaks against it. */
export function refusalBySignature(
  name: string,
  bytes: Uint8Array,
): string | null {
  const found = signatures.find(signature =>
    signature.bytes.every((value, at) => bytes[at] === value),
  );
  if (found === undefined) return null;
  return `“${name}” is ${found.name}. ${found.advice || anyKind}`;
}

/** Signs that no text has: controls other than tabs, line ends and form feeds. */
const controls =
  /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** Why decoded bytes are no text after all: zeros, or one sign in a hundred that no text has. Null when they are. */
export function refusalByContent(name: string, text: string): string | null {
  const found = text.match(controls)?.length ?? 0;
  const isBinary =
    text.includes('\u0000') || (found >= 4 && found * 100 > text.length);
  return isBinary
    ? `“${name}” is not text: it holds bytes that no text has. ${anyKind}`
    : null;
}
