import { collectionSchema } from '../../../core/collection/collection-schema.ts';
import { restoreDifference } from '../../../core/backup/restore-difference.ts';
import type { FileOperations } from '../store/file-operations.ts';
import { backupsFolder } from './backups-folder.ts';
import { collectFiles } from './collect-files.ts';
import { fileProblem, type RecordSchemas } from './file-problem.ts';
import { UnitGatherer, type LibraryUnit } from './library-units.ts';
import type { BackupFile } from './read-backup.ts';
import { verifyBackup } from './verify-backup.ts';

/** Comparing a backup with the library. */
export interface PlanTask {
  readonly task: 'plan';
  readonly library: string;
  readonly backup: string;
  /** Id of the only record to look at, or null for everything. */
  readonly only: string | null;
  readonly schemas: RecordSchemas;
}

/** What a collection calls itself and its questions: for those that only the backup has. */
export interface CollectionTitles {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly {
    readonly id: string;
    readonly number: number;
  }[];
}

/** What a restore would do. */
export interface RestorePlan {
  readonly outcome: 'planned';
  readonly added: readonly LibraryUnit[];
  readonly changed: readonly LibraryUnit[];
  readonly gone: readonly LibraryUnit[];
  readonly skipped: readonly (LibraryUnit & { readonly reason: string })[];
  /** Paths in the library that cannot be read now: what lies there is neither compared nor replaced unseen. */
  readonly unreadable: readonly string[];
  readonly same: number;
  readonly titles: readonly CollectionTitles[];
}

export type PlanAnswer =
  | RestorePlan
  | { readonly outcome: 'refused'; readonly because: string }
  | { readonly outcome: 'failed'; readonly error: string };

/** Checks the whole backup and compares it with what the library holds now. Changes nothing. */
export function planRestore(
  operations: FileOperations,
  { library, backup, only, schemas }: PlanTask,
): PlanAnswer {
  const wanted = new UnitGatherer();
  const problems = new Map<string, string>();
  const titles: CollectionTitles[] = [];
  const each = (file: BackupFile) => {
    wanted.add(file);
    const problem = fileProblem(file, schemas);
    if (problem !== null) problems.set(file.path, problem);
    titles.push(...titlesIn(file));
  };
  const folder = backupsFolder(library);
  const checked = verifyBackup(operations, folder, backup, each);
  if (checked.outcome !== 'sound') return checked;
  const present = new UnitGatherer();
  const leftOut = collectFiles(operations, library, file => present.add(file));
  const unreadable = leftOut
    .filter(each => each.unreadable)
    .map(({ path }) => path);
  const isWanted = ({ kind, id }: LibraryUnit) =>
    only === null || (id === only && (kind === 'study' || kind === 'versions'));
  const difference = restoreDifference(
    wanted.units().filter(isWanted),
    present.units().filter(isWanted),
  );
  return {
    outcome: 'planned',
    titles,
    unreadable,
    ...withoutProblems(difference, problems),
  };
}

type Difference = ReturnType<typeof restoreDifference<LibraryUnit>>;

function withoutProblems(
  difference: Difference,
  problems: ReadonlyMap<string, string>,
): Omit<RestorePlan, 'outcome' | 'titles' | 'unreadable'> {
  const problemOf = (unit: LibraryUnit) =>
    unit.paths.map(path => problems.get(path)).find(each => each !== undefined);
  const isFine = (unit: LibraryUnit) => problemOf(unit) === undefined;
  const { added, changed, gone, same } = difference;
  const skipped = [...added, ...changed].flatMap(unit => {
    const reason = problemOf(unit);
    return reason === undefined ? [] : [{ ...unit, reason }];
  });
  return {
    added: added.filter(isFine),
    changed: changed.filter(isFine),
    gone,
    skipped,
    same,
  };
}

/** A collection that cannot be read goes by its id. */
function titlesIn({ place, path, bytes }: BackupFile): CollectionTitles[] {
  if (place.is !== 'collection' || !path.endsWith('/collection.json'))
    return [];
  try {
    const text = Buffer.from(bytes).toString('utf8');
    const { id, title, questions } = collectionSchema.parse(JSON.parse(text));
    const named = questions.map(({ id, number }) => ({ id, number }));
    return [{ id, title, questions: named }];
  } catch {
    return [];
  }
}
