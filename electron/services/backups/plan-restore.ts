import { collectionSchema } from '../../../core/collection/collection-schema.ts';
import { restoreDifference } from '../../../core/backup/restore-difference.ts';
import type { FileOperations } from '../store/file-operations.ts';
import type { RecordKind } from '../store/record-store.ts';
import { backupsFolder } from './backups-folder.ts';
import { collectFiles } from './collect-files.ts';
import { fileProblem, type RecordSchemas } from './file-problem.ts';
import { UnitGatherer, type LibraryUnit } from './library-units.ts';
import type { Pace } from './pace.ts';
import type { BackupFile } from './read-backup.ts';
import { verifyBackup } from './verify-backup.ts';

/** Comparing a backup with the library. */
export interface PlanTask {
  readonly task: 'plan';
  readonly library: string;
  readonly backup: string;
  /** Which records to look at, or null for everything. */
  readonly only: OnlyRecords | null;
  readonly schemas: RecordSchemas;
}

/** One record, or those of one question. */
export interface OnlyRecords {
  readonly id: string;
  readonly kinds: readonly RecordKind[];
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
  /** Of the records that the library holds and the plan replaces, by `<kind>/<id>`: those that were compared. */
  readonly revisions: Readonly<Record<string, number>>;
  readonly titles: readonly CollectionTitles[];
}

export type PlanAnswer =
  | RestorePlan
  | { readonly outcome: 'refused'; readonly because: string }
  | { readonly outcome: 'failed'; readonly error: string }
  | { readonly outcome: 'stopped' };

/** Checks the whole backup and compares it with what the library holds now. Changes nothing. */
export function planRestore(
  operations: FileOperations,
  { library, backup, only, schemas }: PlanTask,
  pace: Pace | null = null,
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
  const checked = verifyBackup(operations, folder, backup, each, (done, of) =>
    pace?.('checking', done, of),
  );
  if (checked.outcome !== 'sound') return checked;
  const present = new UnitGatherer();
  const tell =
    pace && ((done: number, of: number) => pace('comparing', done, of));
  const leftOut = collectFiles(
    operations,
    library,
    file => present.add(file),
    tell,
  );
  const unreadable = leftOut
    .filter(each => each.unreadable)
    .map(({ path }) => path);
  const isWanted = ({ kind, id }: LibraryUnit) =>
    only === null || (id === only.id && only.kinds.some(each => each === kind));
  const difference = restoreDifference(
    wanted.units().filter(isWanted),
    present.units().filter(isWanted),
  );
  return {
    outcome: 'planned',
    titles,
    unreadable,
    revisions: revisionsOf(present.units(), difference),
    ...withoutProblems(difference, problems),
  };
}

type Difference = ReturnType<typeof restoreDifference<LibraryUnit>>;

function revisionsOf(
  present: readonly LibraryUnit[],
  { changed, gone }: Difference,
): Record<string, number> {
  const key = ({ kind, id }: LibraryUnit) => `${kind}/${id}`;
  const replaced = new Set([...changed, ...gone].map(key));
  return Object.fromEntries(
    present
      .filter(unit => unit.record !== null && replaced.has(key(unit)))
      .map(unit => [key(unit), unit.record?.revision ?? 0]),
  );
}

function withoutProblems(
  difference: Difference,
  problems: ReadonlyMap<string, string>,
): Omit<RestorePlan, 'outcome' | 'titles' | 'unreadable' | 'revisions'> {
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
