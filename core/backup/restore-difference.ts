/** Kinds of units that a restore handles as a whole. */
export const unitKinds = [
  'study',
  'versions',
  'settings',
  'place',
  'copy',
  'picture',
  'collection',
  'additions',
] as const;

/** One of {@link unitKinds}. */
export type UnitKind = (typeof unitKinds)[number];

/** Digest of a unit that is there and says nothing: as good as none. */
export const emptyDigest = '';

/** Something that is there or not, is the same or not: a record, a picture, the folder of a collection. */
export interface Unit {
  readonly kind: UnitKind;
  /** Unique among units of the kind. */
  readonly id: string;
  /** Equal for equal contents. */
  readonly digest: string;
}

/** What restoring would do to each unit. */
export interface RestoreDifference<U extends Unit> {
  /** Units of the backup. */
  readonly added: readonly U[];
  /** Units of the backup. */
  readonly changed: readonly U[];
  /** Units of the library. */
  readonly gone: readonly U[];
  readonly same: number;
}

/** What was made since and is no part of the state that comes back. Pictures and copies harm nobody by staying. */
const takenAway: ReadonlySet<UnitKind> = new Set([
  'study',
  'versions',
  'collection',
  'additions',
]);
/** Only filled where nothing is: where a person reads now is not undone by going back to older work. */
const onlyAdded: ReadonlySet<UnitKind> = new Set(['place']);

/** Compares what a backup holds with what the library holds. */
export function restoreDifference<U extends Unit>(
  backup: readonly U[],
  library: readonly U[],
): RestoreDifference<U> {
  const key = ({ kind, id }: Unit) => `${kind}/${id}`;
  const present = new Map(library.map(unit => [key(unit), unit]));
  const wanted = new Set(backup.map(key));
  const added = backup.filter(unit => !present.has(key(unit)));
  const changed = backup.filter(unit => {
    const now = present.get(key(unit));
    return now && now.digest !== unit.digest && !onlyAdded.has(unit.kind);
  });
  const gone = library.filter(
    unit =>
      takenAway.has(unit.kind) &&
      unit.digest !== emptyDigest &&
      !wanted.has(key(unit)),
  );
  const same = backup.length - added.length - changed.length;
  return { added, changed, gone, same };
}
