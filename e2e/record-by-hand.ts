import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Writes the record of a question as somebody would who edits files by hand and reads docs/format.md: with every checksum
 * right. @param payload JSON, whatever it says
 */
export async function writeRecordByHand(
  library: string,
  id: string,
  payload: string,
): Promise<void> {
  const fields = JSON.stringify({
    collate: 1,
    kind: 'study',
    id,
    rev: 99,
    schema: 1,
    writtenAt: '2026-11-22T16:13:53.000Z',
    len: Buffer.byteLength(payload),
    sha256: sum(payload),
  }).slice(0, -1);
  const path = join(library, 'q', sum(id).slice(0, 2), `${id}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${fields},"hsum":"${sum(fields)}"}\n${payload}\n`);
}
