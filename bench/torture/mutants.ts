import type { Invariant } from './tally.ts';

/** A safeguard of the store, and how to take it out of a bundle. */
export interface Mutant {
  readonly name: string;
  /** What is switched off, in words. */
  readonly title: string;
  /** From the root. */
  readonly file: string;
  /** Matches exactly once. */
  readonly part: RegExp;
  readonly instead: string;
  /** The case of the rig that has to catch it, alone and in its short form. */
  readonly caughtBy: string;
  /** What that case has to count. */
  readonly shownAs: readonly Invariant[];
}

const store = 'electron/services/store';

/** The safeguards, each of which a case of the rig must be seen to depend on. */
export const mutants: readonly Mutant[] = [
  {
    name: 'file-sync',
    title: 'the new file is not flushed',
    file: `${store}/save-record.ts`,
    part: /operations\.sync\(file\);/,
    instead: '',
    caughtBy: 'crash-states',
    shownAs: ['lost'],
  },
  {
    name: 'folder-sync',
    title: 'the folder’s names are not flushed',
    file: `${store}/save-record.ts`,
    part: /(progress\.step = 'sync-folder';\s*)operations\.syncFolder\(place\.folder\);/,
    instead: '$1',
    caughtBy: 'crash-states',
    shownAs: ['lost'],
  },
  {
    name: 'adoption',
    title: 'temporary files are not looked at when reading',
    file: `${store}/record-family.ts`,
    part: /file\.role !== 'conflict'/,
    instead: "file.role !== 'conflict' && file.role !== 'temporary'",
    caughtBy: 'crash-states',
    shownAs: ['lost'],
  },
  {
    name: 'checksum',
    title: 'the payload’s checksum is not compared',
    file: `${store}/record-codec.ts`,
    part: /sha256\(payload\) !== sum/,
    instead: 'false',
    caughtBy: 'corruption',
    shownAs: ['undetected'],
  },
  {
    name: 'collection-checksum',
    title: 'the checksum of collections is not looked at',
    file: 'electron/services/checksummed-json.ts',
    part: /return sha256\(bytes\) === checksum;/,
    instead: 'return true;',
    caughtBy: 'plain-files',
    shownAs: ['undetected'],
  },
  {
    name: 'lock',
    title: 'the lock is given to everybody',
    file: `${store}/open-library.ts`,
    part: /await acquireLibraryLock\(folder\)/,
    instead: '{ release: () => Promise.resolve() }',
    caughtBy: 'two-writers',
    shownAs: ['undetected'],
  },
  {
    name: 'conflict-check',
    title: 'the current file is replaced unseen',
    file: `${store}/save-record.ts`,
    part: /task\.aside \|\| !mayReplaceCurrent\(operations, task, findings\)/,
    instead: 'task.aside',
    caughtBy: 'outside-changes',
    shownAs: ['undetected', 'lost'],
  },
  {
    name: 'previous-version',
    title: 'the version before is not kept',
    file: `${store}/save-record.ts`,
    part: /renamePatiently\(operations, current, previousPath\(place\)\);/,
    instead: '',
    caughtBy: 'corruption',
    shownAs: ['lost'],
  },
  {
    name: 'quarantine',
    title: 'damaged files are removed instead of set aside',
    file: `${store}/quarantine-file.ts`,
    part: /operations\.rename\(path, target\);\s*\} catch/,
    instead: 'operations.remove(path); } catch',
    caughtBy: 'corruption',
    shownAs: ['undetected'],
  },
  {
    name: 'settling',
    title: 'what a crash left is not put in order',
    file: `${store}/load-record.ts`,
    part: /const settled = settleRecord\(operations, task\.place, files, winner\);/,
    instead: 'const settled = { findings: [] };',
    caughtBy: 'crash-states',
    shownAs: ['leftOver'],
  },
  {
    name: 'early-answer',
    title: 'a save that fails is confirmed',
    file: `${store}/checked-file.ts`,
    part: /throw saveError\(answer\.error\);/,
    instead: 'return;',
    caughtBy: 'faults',
    shownAs: ['lost'],
  },
  {
    name: 'cleaning-up',
    title: 'a torn temporary file stays after a failure',
    file: `${store}/save-record.ts`,
    part: /removeQuietly\(operations, \[temporary\]\);/,
    instead: '',
    caughtBy: 'faults',
    shownAs: ['unsettled'],
  },
];
