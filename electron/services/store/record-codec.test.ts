import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  decodeAnyRecord,
  decodeRecord,
  encodeRecord,
  isVersion,
  maximumPayloadBytes,
  PayloadTooLarge,
  type RecordHeader,
} from './record-codec.ts';

const header: RecordHeader = {
  kind: 'study',
  id: 'question-1',
  revision: 7,
  schema: 1,
  writtenAt: '2026-11-22T16:13:53.000Z',
};
const expected = { kind: 'study', id: 'question-1', schema: 1 };
const payload = JSON.stringify({
  answer: 'Überprüfung, 検証, check: '.repeat(40),
  highlights: [1, 2, 3],
});
const { bytes, mark } = encodeRecord(header, payload);

/** True if damage is noticed in both ways of looking at a file. */
function isNoticed(damaged: Uint8Array): boolean {
  const { verdict } = decodeRecord(damaged, expected);
  return verdict === 'bad' && !isVersion(damaged, mark);
}

function changed(change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

describe('a record file', () => {
  it('is two readable lines that end with a line break', () => {
    const lines = Buffer.from(bytes).toString('utf8').split('\n');
    expect(lines).toHaveLength(3);
    expect(Object.keys(JSON.parse(lines[0]!) as object)).toEqual(
      'collate kind id rev schema writtenAt len sha256 hsum'.split(' '),
    );
    expect(lines[1]).toBe(payload);
    expect(lines[2]).toBe('');
  });

  it('gives back any header and JSON payload', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.stringMatching(/^[a-z0-9-]{1,40}$/),
        (text, revision, id) => {
          const file = encodeRecord({ ...header, revision, id }, text);
          const verdict = decodeRecord(file.bytes, { ...expected, id });
          expect(verdict).toEqual({
            verdict: 'good',
            header: expect.objectContaining({ revision, id }) as unknown,
            text,
            mark: file.mark,
          });
          expect(isVersion(file.bytes, file.mark)).toBe(true);
        },
      ),
    );
  });

  it('notices every changed bit and every replaced byte', () => {
    for (let offset = 0; offset < bytes.length; offset++) {
      for (let bit = 0; bit < 8; bit++)
        expect(isNoticed(changed(copy => (copy[offset]! ^= 1 << bit)))).toBe(
          true,
        );
      for (const value of [0, 0x0a, 0x20, 0xff])
        if (bytes[offset] !== value)
          expect(isNoticed(changed(copy => (copy[offset] = value)))).toBe(true);
    }
  });

  it('notices every truncation', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(isNoticed(bytes.subarray(0, length))).toBe(true);
  });

  it('notices runs of zeroes at every offset', () => {
    for (let offset = 0; offset < bytes.length; offset++)
      for (const run of [1, 16, 512, bytes.length])
        expect(
          isNoticed(
            changed(copy =>
              copy.fill(0, offset, Math.min(offset + run, copy.length)),
            ),
          ),
        ).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeroes only', Buffer.alloc(bytes.length)],
    ['a byte order mark', Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['UTF-16', Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')],
    ['another line break', Buffer.concat([bytes, Buffer.from('\n')])],
    ['a copy of itself behind it', Buffer.concat([bytes, bytes])],
    ['a space behind it', Buffer.concat([bytes, Buffer.from(' ')])],
    ['plain JSON', Buffer.from(payload)],
    [
      'CRLF line ends',
      Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\n', '\r\n')),
    ],
  ])('is not mistaken for a good one when it holds %s', (_what, content) => {
    expect(isNoticed(content)).toBe(true);
  });

  it('is not believed under the name of another record or kind', () => {
    for (const other of [{ id: 'question-2' }, { kind: 'versions' }])
      expect(decodeRecord(bytes, { ...expected, ...other })).toEqual({
        verdict: 'bad',
        reason: 'foreign',
        revision: 7,
      });
    expect(decodeAnyRecord(bytes, 1).verdict).toBe('good');
  });

  it('does not pass for another version of the same record', () => {
    const later = encodeRecord({ ...header, revision: 8 }, payload);
    const other = encodeRecord(header, '{}');
    expect(isVersion(later.bytes, mark)).toBe(false);
    expect(isVersion(other.bytes, mark)).toBe(false);
  });

  it('says when a newer program wrote it', () => {
    const newer = encodeRecord({ ...header, schema: 2 }, payload);
    expect(decodeRecord(newer.bytes, expected)).toMatchObject({
      verdict: 'newer-schema',
      text: payload,
    });
    const damaged = Buffer.from(newer.bytes);
    damaged[newer.bytes.length - 5]! ^= 1;
    expect(decodeRecord(damaged, expected).verdict).toBe('bad');
  });

  it('takes payloads up to the limit and none above it', () => {
    const text = JSON.stringify('x'.repeat(maximumPayloadBytes - 2));
    expect(
      decodeRecord(encodeRecord(header, text).bytes, expected).verdict,
    ).toBe('good');
    expect(() => encodeRecord(header, `${text} `)).toThrow(PayloadTooLarge);
  });

  it('never makes the decoder throw, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        expect(decodeRecord(noise, expected).verdict).toBe('bad');
      }),
      { numRuns: 2000 },
    );
  });
});
