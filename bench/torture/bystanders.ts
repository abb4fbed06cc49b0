import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../../electron/services/store/record-store.ts';
import { open } from './check-library.ts';
import { filesOf } from './library-files.ts';

const bystanders: readonly (readonly [RecordKind, string])[] = [
  ['study', 'bystander'],
  ['versions', 'bystander'],
  ['settings', 'preferences'],
  ['place', 'place'],
];

/** Puts one record of each kind into a library, twice saved, that nothing touches afterwards. @returns their files */
export async function writeBystanders(
  library: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const store = await open(library);
  for (const [kind, id] of bystanders)
    for (const number of [1, 2]) await store.write(kind, id, { number });
  await store.close();
  const names = filesOf(library).filter(name =>
    bystanders.some(([, id]) => name.includes(`${id}.json`)),
  );
  return new Map(names.map(name => [name, readFileSync(join(library, name))]));
}
