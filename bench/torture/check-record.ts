import {
  CheckedFile,
  unknownStanding,
} from '../../electron/services/store/checked-file.ts';
import type { FileOperations } from '../../electron/services/store/file-operations.ts';
import type { Finding } from '../../electron/services/store/finding.ts';
import {
  MemoryDisk,
  type DiskState,
} from '../../electron/services/store/memory-file-operations.fixture.ts';
import { directDisk } from '../../electron/services/store/record-disk.ts';
import type { RecordPlace } from '../../electron/services/store/record-place.ts';
import type { Breach, Invariant } from './tally.ts';
import { isWholeFile } from './whole-file.ts';

/** Where damaged files go on a disk in memory. */
export const quarantine = '/library/quarantine';

/** The store's adapter on a disk, as each start of the program makes it anew. */
export function adapterOn(
  disk: FileOperations,
  place: RecordPlace,
  findings: Finding[] = [],
): CheckedFile {
  return new CheckedFile({
    disk: directDisk(disk),
    place,
    schema: 1,
    quarantine,
    now: () => new Date(0),
    standing: unknownStanding(),
    report: found => findings.push(...found),
  });
}

/** Saves a payload with number 1, with 2 and so on; tells after each. */
export async function saveNumbers(
  disk: FileOperations,
  place: RecordPlace,
  payload: Readonly<Record<string, unknown>>,
  count: number,
  onSaved: (number: number) => void = () => undefined,
): Promise<void> {
  const file = adapterOn(disk, place);
  for (let number = 1; number <= count; number++) {
    const text = JSON.stringify({ ...payload, number });
    await file.write({ text, revision: 0, writtenAt: '', readOnly: false });
    onSaved(number);
  }
}

/** The number that a record reads as; 0 if there is none. */
async function recoverNumber(
  disk: MemoryDisk,
  place: RecordPlace,
  findings: Finding[],
): Promise<number> {
  const content = await adapterOn(disk, place, findings).read();
  const payload = JSON.parse(content?.text ?? '{}') as { number?: number };
  return payload.number ?? 0;
}

/** What a record has to read as on a disk. */
export interface ExpectedNumber {
  readonly place: RecordPlace;
  readonly least: number;
  readonly most: number;
}

/** Opens a record twice and looks at what that did to the disk; gives the disk with the trace of recovering. */
export async function checkRecord(
  state: DiskState,
  expected: ExpectedNumber,
): Promise<{ readonly disk: MemoryDisk; readonly breaches: Breach[] }> {
  const disk = new MemoryDisk(state);
  const breaches: Breach[] = [];
  const add = (invariant: Invariant, what: string) =>
    breaches.push({ invariant, what });
  const { place, least, most } = expected;
  try {
    const findings: Finding[] = [];
    const number = await recoverNumber(disk, place, findings);
    if (number < least) add('lost', `${number} instead of ${least}`);
    if (number > most) add('undetected', `${number} was never written`);
    for (const path of unnoticed(state, disk, place, findings))
      add('undetected', path);
    for (const path of unfinished(disk)) add('leftOver', path);
    for (const what of await changesAgain(disk, place, number))
      add('unsettled', what);
  } catch (error) {
    add('unreadable', String(error));
  }
  return { disk, breaches };
}

/** Files that were not whole, and that were not both set aside and reported. */
function* unnoticed(
  before: DiskState,
  after: MemoryDisk,
  place: RecordPlace,
  findings: readonly Finding[],
): Generator<string> {
  const kept = [...after.state().files];
  const told = findings.map(
    ({ quarantined }) => `${quarantine}/${quarantined ?? ''}`,
  );
  for (const [path, bytes] of before.files) {
    const isOld = path.startsWith(quarantine);
    if (isOld || isWholeFile(bytes, place.kind, place.id)) continue;
    const copies = kept.filter(([, other]) => other.equals(bytes));
    if (!copies.some(([name]) => told.includes(name))) yield path;
  }
}

function unfinished(disk: MemoryDisk): string[] {
  return [...disk.state().files.keys()].filter(
    path => path.endsWith('.tmp') && !path.startsWith(quarantine),
  );
}

async function changesAgain(
  disk: MemoryDisk,
  place: RecordPlace,
  number: number,
): Promise<readonly string[]> {
  const settled = disk.trace.length;
  const findings: Finding[] = [];
  const again = await recoverNumber(disk, place, findings);
  const changes = findings.map(({ what }) => `finds ${what}`);
  if (again !== number) changes.push(`reads ${again} after ${number}`);
  if (disk.trace.length > settled) changes.push('changes files');
  return changes;
}
