import {
  healthGroups,
  type HealthGroup,
} from '../../../core/library-health/library-health.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { HealthFinding, RecordRef } from './health-finding.ts';
import type { RecordsOfBackup } from './health-ports.ts';
import { libraryNames } from './library-names.ts';
import { missingRecords } from './missing-records.ts';
import { removedThings } from './removed-things.ts';
import { secondVersions } from './second-versions.ts';
import { setAsideFiles } from './set-aside-files.ts';
import { toldProblems } from './told-problems.ts';

/** What is looked at. */
export interface ThingsToFind {
  readonly store: RecordStore;
  /** What the program has told since it was started. */
  readonly problems: readonly LibraryProblem[];
  readonly now: Date;
  readonly latest: RecordsOfBackup;
}

/** Everything about a library's files that a person should know, in the order in which it matters. */
export async function findThings(
  around: ThingsToFind,
): Promise<readonly HealthFinding[]> {
  const { store, problems, now, latest } = around;
  const names = await libraryNames(store.folder);
  const [versions, aside, removed, known] = await Promise.all([
    secondVersions(store.folder, names, record => presentText(store, record)),
    setAsideFiles(store.folder, now),
    removedThings(store.folder),
    store.known(),
  ]);
  const found = [
    ...missingRecords(known, latest, names.present),
    ...versions,
    ...toldProblems(problems),
    ...aside,
    ...removed,
  ];
  const rank = (group: HealthGroup) => healthGroups.indexOf(group);
  return found.sort(
    (one, other) =>
      rank(one.group) - rank(other.group) ||
      (other.when ?? '').localeCompare(one.when ?? '') ||
      (one.file ?? one.name).localeCompare(other.file ?? other.name),
  );
}

async function presentText(
  store: RecordStore,
  { kind, id }: RecordRef,
): Promise<string | null> {
  const stored = await store.read(kind, id).catch(() => null);
  return stored && JSON.stringify(stored.payload);
}
