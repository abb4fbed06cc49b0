import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksummedJson, checksumVerdict } from './checksummed-json.ts';

/** A name that a dictionary may have beside the checksum. */
const isFree = (name: string) => !['sha256', '__proto__'].includes(name);

const verdictOf = (bytes: Uint8Array) => {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return checksumVerdict(bytes, value, ['files']);
};

describe('a file of JSON with its checksum', () => {
  it('has it in the second line, made of every byte behind that line', () => {
    const text = Buffer.from(checksummedJson({ files: {}, title: 'Crème' }));
    const [first, second, ...rest] = text.toString('utf8').split('\n');
    const sum = createHash('sha256').update(rest.join('\n')).digest('hex');
    expect([first, second]).toEqual(['{', ` "sha256": "${sum}",`]);
  });

  it('is whole as it was written, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string().filter(isFree), fc.jsonValue()),
        said => {
          const value = { ...said, files: {}, title: 'Bread' };
          const bytes = checksummedJson(value);
          expect(verdictOf(bytes)).toBe('whole');
          expect(JSON.parse(Buffer.from(bytes).toString('utf8'))).toEqual({
            ...(JSON.parse(JSON.stringify(value)) as object),
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          });
        },
      ),
    );
  });

  it.each([
    ['without its checksum', '{"files": {}}'],
    ['with a checksum of another name', '{"sha257": "x", "files": {}}'],
    ['without what is written with it', '{"sha256": "x"}'],
    ['with a checksum that is none', '{"sha256": 7, "files": {}}'],
  ])('is a changed one %s', (_, text) => {
    expect(verdictOf(Buffer.from(text))).toBe('changed');
  });

  it('is a changed one in another notation of the same', () => {
    const bytes = checksummedJson({ files: {}, title: 'Bread' });
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    expect(verdictOf(Buffer.from(JSON.stringify(value)))).toBe('changed');
  });

  it('never had one if it has none of the fields', () => {
    for (const text of ['{"title": "Bread"}', 'null', '[]', '7', '"sha256"'])
      expect(verdictOf(Buffer.from(text))).toBe('none');
  });
});
