/** A changed copy of a file, with a word for what was changed. */
export interface Damage {
  readonly what: string;
  readonly bytes: Buffer;
}

/** Bytes that stand for others in damaged text: nothing, everything, a space, the end of a line. */
const values = [0x00, 0xff, 0x20, 0x0a];

/** Every bit of every byte turned over, and four other values in its place. */
export function* changedBytes(whole: Buffer, step = 1): Generator<Damage> {
  for (let at = 0; at < whole.length; at += step) {
    const old = whole[at]!;
    const bits = Array.from({ length: 8 }, (_, bit) => old ^ (1 << bit));
    for (const value of new Set([...bits, ...values])) {
      if (value === old) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      yield { what: `byte ${at} is ${value} instead of ${old}`, bytes };
    }
  }
}

/** Cut off at every length, empty included. */
export function* truncations(whole: Buffer, step = 1): Generator<Damage> {
  for (let length = 0; length < whole.length; length += step)
    yield { what: `cut to ${length}`, bytes: whole.subarray(0, length) };
}

/** A run of zeroes from every offset on: one byte, a few, a sector, all the rest. */
export function* zeroRuns(whole: Buffer, step = 1): Generator<Damage> {
  for (let at = 0; at < whole.length; at += step)
    for (const length of [1, 16, 512, whole.length]) {
      const bytes = Buffer.from(whole);
      bytes.fill(0, at, Math.min(at + length, bytes.length));
      if (!bytes.equals(whole)) yield { what: `${length} NUL at ${at}`, bytes };
    }
}

/** A byte left out or doubled, at every offset. */
export function* shifts(whole: Buffer, step = 1): Generator<Damage> {
  for (let at = 0; at < whole.length; at += step) {
    const [before, after] = [whole.subarray(0, at), whole.subarray(at)];
    yield {
      what: `byte ${at} left out`,
      bytes: Buffer.concat([before, after.subarray(1)]),
    };
    yield {
      what: `byte ${at} doubled`,
      bytes: Buffer.concat([before, after.subarray(0, 1), after]),
    };
  }
}

/** What editors, copying tools and disks make of a whole file. */
export function* rewritings(whole: Buffer): Generator<Damage> {
  const text = whole.toString('utf8');
  const changed: Readonly<Record<string, Buffer>> = {
    'a line end appended': Buffer.concat([whole, Buffer.from('\n')]),
    'a byte appended': Buffer.concat([whole, Buffer.from('x')]),
    'NUL appended': Buffer.concat([whole, Buffer.alloc(512)]),
    'itself appended': Buffer.concat([whole, whole]),
    'a byte order mark before it': Buffer.from(`\ufeff${text}`),
    'a line before it': Buffer.from(`\n${text}`),
    'CR LF line ends': Buffer.from(text.replaceAll('\n', '\r\n')),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16, the other way round': Buffer.from(text, 'utf16le').swap16(),
    'Latin-1': Buffer.from(text, 'latin1'),
    'all NUL': Buffer.alloc(whole.length),
    'all 0xff': Buffer.alloc(whole.length, 0xff),
    'another notation of the same JSON': Buffer.from(
      text.replace('{"collate":1', '{ "collate": 1'),
    ),
    'lines changed round': Buffer.from(
      `${text.trimEnd().split('\n').reverse().join('\n')}\n`,
    ),
    'a merge conflict of a versioning program': Buffer.from(
      `<<<<<<< mine\n${text}=======\n${text}>>>>>>> theirs\n`,
    ),
    'a web page instead of it': Buffer.from(
      '<!doctype html><title>401</title>',
    ),
  };
  for (const [what, bytes] of Object.entries(changed))
    if (!bytes.equals(whole)) yield { what, bytes };
}
